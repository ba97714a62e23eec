/**
 * The elements of HTML: what they are, what they may contain, and which attributes they have besides those of all elements.
 * Data; `elements.ts` reads it.
 *
 * What they are: F flow content, P phrasing content, M metadata content. What they contain: `flow`, `phrasing`, `metadata`,
 * `transparent` (what their parent may), `text` (no elements), `void` (nothing, and no end tag), `any`, and names of elements.
 * Attributes: a name, and after `=` the form of its value, by `values.ts`; `a/b/c` is one of these words; `!` must not be empty.
 *
 * @see https://html.spec.whatwg.org/#elements-3
 */
export const elementData = `
html | - | head body |
head | - | metadata |
title | M | text |
base | M | void | href=url target=target
link | M | void | href=url! crossorigin=cors rel=rel media=media integrity=text hreflang=language type=mime referrerpolicy=referrer sizes=text imagesrcset=srcset imagesizes=sizes as=fetch/audio/audioworklet/document/embed/font/image/json/manifest/object/paintworklet/report/script/serviceworker/sharedworker/style/track/video/worker/xslt blocking=text color=text disabled=boolean fetchpriority=priority title=text property=text
meta | M | void | name=text! http-equiv=content-type/default-style/refresh/x-ua-compatible/content-security-policy content=text charset=utf-8 media=media property=text!
style | M | text | media=media blocking=text title=text
body | - | flow |
article | F | flow |
section | F | flow |
nav | F | flow |
aside | F | flow |
h1 | F | phrasing |
h2 | F | phrasing |
h3 | F | phrasing |
h4 | F | phrasing |
h5 | F | phrasing |
h6 | F | phrasing |
hgroup | F | h1 h2 h3 h4 h5 h6 p script template |
header | F | flow |
footer | F | flow |
address | F | flow |
p | F | phrasing |
hr | F | void |
pre | F | phrasing |
blockquote | F | flow | cite=url
ol | F | li script template | reversed=boolean start=integer type=1/a/i
ul | F | li script template |
menu | F | li script template |
li | - | flow | value=integer
dl | F | dt dd div script template |
dt | - | flow |
dd | - | flow |
figure | F | flow figcaption |
figcaption | - | flow |
main | F | flow |
search | F | flow |
div | F | flow |
a | FP | transparent | href=url target=target download=text ping=urls rel=rel hreflang=language type=mime referrerpolicy=referrer property=text
em | FP | phrasing |
strong | FP | phrasing |
small | FP | phrasing |
s | FP | phrasing |
cite | FP | phrasing |
q | FP | phrasing | cite=url
dfn | FP | phrasing |
abbr | FP | phrasing |
ruby | FP | phrasing rt rp |
rt | - | phrasing |
rp | - | phrasing |
data | FP | phrasing | value=text
time | FP | phrasing | datetime=datetime
code | FP | phrasing |
var | FP | phrasing |
samp | FP | phrasing |
kbd | FP | phrasing |
sub | FP | phrasing |
sup | FP | phrasing |
i | FP | phrasing |
b | FP | phrasing |
u | FP | phrasing |
mark | FP | phrasing |
bdi | FP | phrasing |
bdo | FP | phrasing |
span | FP | phrasing |
br | FP | void |
wbr | FP | void |
ins | FP | transparent | cite=url datetime=moment
del | FP | transparent | cite=url datetime=moment
picture | FP | source img script template |
source | - | void | type=mime media=media src=url! srcset=srcset sizes=sizes width=natural height=natural
img | FP | void | alt=text src=url! srcset=srcset sizes=sizes crossorigin=cors usemap=map ismap=boolean width=natural height=natural referrerpolicy=referrer decoding=sync/async/auto loading=lazy/eager fetchpriority=priority
iframe | FP | text | src=url! srcdoc=text name=target sandbox=sandbox allow=text allowfullscreen=boolean width=natural height=natural referrerpolicy=referrer loading=lazy/eager
embed | FP | void | src=url! type=mime width=natural height=natural
object | FP | transparent | data=url! type=mime name=target form=idref width=natural height=natural
video | FP | transparent source track | src=url! crossorigin=cors poster=url! preload=none/metadata/auto/ autoplay=boolean playsinline=boolean loop=boolean muted=boolean controls=boolean width=natural height=natural controlslist=text disablepictureinpicture=boolean
audio | FP | transparent source track | src=url! crossorigin=cors preload=none/metadata/auto/ autoplay=boolean loop=boolean muted=boolean controls=boolean controlslist=text
track | - | void | kind=subtitles/captions/descriptions/chapters/metadata src=url! srclang=language label=text! default=boolean
map | FP | transparent | name=id
area | FP | void | alt=text coords=coords shape=circle/default/poly/rect href=url target=target download=text ping=urls rel=rel referrerpolicy=referrer
table | F | caption colgroup thead tbody tfoot tr script template |
caption | - | flow |
colgroup | - | col template | span=positive
col | - | void | span=positive
tbody | - | tr script template |
thead | - | tr script template |
tfoot | - | tr script template |
tr | - | td th script template |
td | - | flow | colspan=positive rowspan=natural headers=idrefs
th | - | flow | colspan=positive rowspan=natural headers=idrefs scope=row/col/rowgroup/colgroup abbr=text
form | F | flow | accept-charset=utf-8 action=url! autocomplete=on/off enctype=enctype method=get/post/dialog name=text! novalidate=boolean target=target rel=rel
label | FP | phrasing | for=idref
input | FP | void | accept=text alpha=boolean alt=text! autocomplete=autocomplete checked=boolean colorspace=limited-srgb/display-p3 dirname=text! disabled=boolean form=idref formaction=url! formenctype=enctype formmethod=get/post/dialog formnovalidate=boolean formtarget=target height=natural list=idref max=text maxlength=natural min=text minlength=natural multiple=boolean name=text! pattern=pattern placeholder=text popovertarget=idref popovertargetaction=toggle/show/hide readonly=boolean required=boolean size=positive src=url! step=step type=hidden/text/search/tel/url/email/password/date/month/week/time/datetime-local/number/range/color/checkbox/radio/file/submit/image/reset/button value=text width=natural capture=user/environment/ switch=boolean
button | FP | phrasing | command=text commandfor=idref disabled=boolean form=idref formaction=url! formenctype=enctype formmethod=get/post/dialog formnovalidate=boolean formtarget=target name=text! popovertarget=idref popovertargetaction=toggle/show/hide type=submit/reset/button value=text
select | FP | option optgroup hr script template | autocomplete=autocomplete disabled=boolean form=idref multiple=boolean name=text! required=boolean size=positive
datalist | FP | phrasing option |
optgroup | - | option script template | disabled=boolean label=text
option | - | text | disabled=boolean label=text! selected=boolean value=text
textarea | FP | text | autocomplete=autocomplete cols=positive dirname=text! disabled=boolean form=idref maxlength=natural minlength=natural name=text! placeholder=text readonly=boolean required=boolean rows=positive wrap=soft/hard
output | FP | phrasing | for=idrefs form=idref name=text!
progress | FP | phrasing | value=number max=number
meter | FP | phrasing | value=number min=number max=number low=number high=number optimum=number
fieldset | F | flow legend | disabled=boolean form=idref name=text!
legend | - | phrasing h1 h2 h3 h4 h5 h6 hgroup |
details | F | flow summary | open=boolean name=text!
summary | - | phrasing h1 h2 h3 h4 h5 h6 hgroup |
dialog | F | flow | open=boolean closedby=any/closerequest/none
script | MFP | text | src=url! type=text async=boolean nomodule=boolean defer=boolean crossorigin=cors integrity=text referrerpolicy=referrer blocking=text fetchpriority=priority
noscript | MFP | transparent |
template | MFP | any | shadowrootmode=open/closed shadowrootdelegatesfocus=boolean shadowrootclonable=boolean shadowrootserializable=boolean
slot | FP | transparent | name=text
canvas | FP | transparent | width=natural height=natural
svg | FP | any |
math | FP | any |
`;

/** Attributes of all elements. @see https://html.spec.whatwg.org/#global-attributes */
export const globalData = `accesskey=text! autocapitalize=off/none/on/sentences/words/characters autocorrect=on/off autofocus=boolean class=text contenteditable=true/false/plaintext-only/ dir=ltr/rtl/auto draggable=true/false enterkeyhint=enter/done/go/next/previous/search/send hidden=until-found/hidden/ id=id inert=boolean inputmode=none/text/tel/url/email/numeric/decimal/search is=text! itemid=url! itemprop=text! itemref=idrefs itemscope=boolean itemtype=urls lang=lang nonce=text part=text popover=auto/manual/hint/ role=role slot=text spellcheck=true/false/ style=text tabindex=integer title=text translate=yes/no/ writingsuggestions=true/false/ xmlns=text xml:lang=lang exportparts=text typeof=text vocab=text prefix=text about=text resource=text`;

/** Elements that are gone from HTML, and what is written instead. */
export const obsoleteData = `acronym=abbr applet=object basefont=CSS bgsound=audio big=CSS blink=CSS center=CSS dir=ul font=CSS frame=iframe frameset=iframe isindex=form keygen=input listing=pre marquee=CSS menuitem=button multicol=CSS nextid=id nobr=CSS noembed=object noframes=iframe param=data plaintext=pre rb=ruby rtc=ruby spacer=CSS strike=s tt=code xmp=pre`;

/** Attributes that are gone from HTML, by their elements. @see https://html.spec.whatwg.org/#non-conforming-features */
export const obsoleteAttributes: ReadonlySet<string> = new Set(
  `align alink background bgcolor border bordercolor cellpadding cellspacing char charoff clear compact frameborder frame
  hspace vspace language link longdesc lowsrc marginheight marginwidth noshade nowrap profile rev rules scheme scrolling
  summary text valign vlink axis charset archive classid code codebase codetype datafld datasrc declare event methods
  standby urn version allowtransparency manifest`.split(/\s+/),
);
