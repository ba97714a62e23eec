/** Words that attributes choose from. Data. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Of `rel`. @see https://html.spec.whatwg.org/#linkTypes and https://microformats.org/wiki/existing-rel-values */
export const relations: ReadonlySet<string> = set(`
  alternate author bookmark canonical dns-prefetch expect external help icon license manifest me modulepreload next
  nofollow noopener noreferrer opener pingback preconnect prefetch preload privacy-policy prev search stylesheet tag
  terms-of-service apple-touch-icon apple-touch-icon-precomposed mask-icon shortcut amphtml acquaintance archived
  archives author-link authorization_endpoint chapter child cite co-resident co-worker colleague contact contents copyright
  crush date dct.license disclosure donation edit edituri enclosure entry-content first friend gbfs glossary hub import
  in-reply-to indieauth-metadata index introspection kin last licence lightbox met micropub microsub monetization muse
  neighbor openid.delegate openid.server openid2.local_id openid2.provider p3pv1 parent payment pgpkey profile publisher
  rel-payment reply-to revocation-endpoint self service shortlink sibling sitemap source sponsor sponsored spouse
  sub-resource sweetheart syndication token_endpoint ugc up upgrade us value-proposition vcs-git vcs-svn version-history
  webmention wlwmanifest webmention.io`);

/** Of `role`. @see https://www.w3.org/TR/wai-aria-1.2/#role_definitions */
export const roles: ReadonlySet<string> = set(`
  alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox
  complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid gridcell
  group heading img image insertion link list listbox listitem log main mark marquee math menu menubar menuitem
  menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup
  region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong subscript suggestion
  superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem
  doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry doc-bibliography doc-biblioref
  doc-chapter doc-colophon doc-conclusion doc-cover doc-credit doc-credits doc-dedication doc-endnote doc-endnotes
  doc-epigraph doc-epilogue doc-errata doc-example doc-footnote doc-foreword doc-glossary doc-glossref doc-index
  doc-introduction doc-noteref doc-notice doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part doc-preface
  doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc graphics-document graphics-object graphics-symbol`);

/** The states and properties of ARIA, and the forms of their values. @see https://www.w3.org/TR/wai-aria-1.2/#state_prop_def */
export const ariaData = `aria-activedescendant=idref aria-atomic=true/false aria-autocomplete=none/inline/list/both aria-braillelabel=text aria-brailleroledescription=text aria-busy=true/false aria-checked=true/false/mixed/undefined aria-colcount=integer aria-colindex=positive aria-colindextext=text aria-colspan=positive aria-controls=idrefs aria-current=page/step/location/date/time/true/false aria-describedby=idrefs aria-description=text aria-details=idrefs aria-disabled=true/false aria-dropeffect=text aria-errormessage=idrefs aria-expanded=true/false/undefined aria-flowto=idrefs aria-grabbed=true/false/undefined aria-haspopup=true/false/menu/listbox/tree/grid/dialog aria-hidden=true/false/undefined aria-invalid=true/false/grammar/spelling aria-keyshortcuts=text! aria-label=text aria-labelledby=idrefs aria-level=positive aria-live=off/polite/assertive aria-modal=true/false aria-multiline=true/false aria-multiselectable=true/false aria-orientation=horizontal/vertical/undefined aria-owns=idrefs aria-placeholder=text aria-posinset=positive aria-pressed=true/false/mixed/undefined aria-readonly=true/false aria-relevant=text aria-required=true/false aria-roledescription=text! aria-rowcount=integer aria-rowindex=positive aria-rowindextext=text aria-rowspan=natural aria-selected=true/false/undefined aria-setsize=integer aria-sort=ascending/descending/none/other aria-valuemax=number aria-valuemin=number aria-valuenow=number aria-valuetext=text`;

/** The elements of SVG. @see https://www.w3.org/TR/SVG2/eltindex.html and https://www.w3.org/TR/filter-effects-1/ */
export const svgElements: ReadonlySet<string> = set(`
  a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence filter foreignObject g image line linearGradient marker mask metadata mpath path pattern
  polygon polyline radialGradient rect script set stop style svg switch symbol text textPath title tspan use view`);

/** The elements of MathML. @see https://www.w3.org/TR/mathml-core/#mathml-elements-and-attributes */
export const mathElements: ReadonlySet<string> = set(`
  annotation annotation-xml maction math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow
  ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics menclose mfenced`);

/** Start tags that end a drawing. @see https://html.spec.whatwg.org/#parsing-main-inforeign */
export const breakouts: ReadonlySet<string> = set(`
  b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p
  pre ruby s small span strong strike sub sup table tt u ul var`);
