/** Where two vowels that stand together are spoken apart, and where a vowel is not spoken at all. Data. */

/** Each pattern matches the first of two vowels that are spoken apart, though they could be one sound. */
export const hiatus: readonly RegExp[] = [
  // Fe-ri-en, I-ta-li-en; not Wien, schien.
  /i(?=en$)(?<!^wi|schi|spi)/g,
  // Fa-mi-li-e, Ak-ti-en-kurs; not Energie, studieren.
  /(?<=famil|akt|fer|med|immobil|lin|ser|stud|präm|mater|fol|kriter|bakter|arter|lil|pin|komöd|tragöd|kastan|^ar)i(?=e(?:s?$|n))/g,
  // Pa-ti-ent, ef-fi-zi-ent; not dient.
  /(?<=[lrtbz])i(?=ent)/g,
  // Ef-fi-zi-enz, spe-zi-ell, Va-ri-e-tät, In-ge-ni-eur.
  /(?<!v)i(?=enz|ell|etät|eur)/g,
  /(?<=barr|karr|prem)i(?=er)/g,
  /(?<=hyg)i(?=ene)|(?<=\bh)i(?=erarch)/g,
  // Mu-se-um, Pe-tro-le-um; not Leumund.
  /(?<=s|ol|yz)e(?=um(?!und))/g,
  /(?<=jubil)ä(?=um)/g,
  // be-ur-tei-len, be-un-ru-hi-gen, be-in-hal-ten, ge-impft.
  /(?<=b|g)e(?=ur[tkl]|unr|inhalt|impf|irr)/g,
  // be-en-den, ge-ehrt, be-er-di-gen; not Beere.
  /(?<=b|g)e(?=end|eh?r[bdfnt])/g,
  // Ge-wer-be-im-mo-bi-li-e, Rei-se-in-for-ma-ti-on: the seams of compounds.
  /e(?=immobil|informat|initiat|institut|import|invest|internet|unternehm|union)/g,
  // I-de-en, Ar-me-en, i-de-ell.
  /e(?=en$|ell)|(?<=id)e(?=en)/g,
  // Ko-o-pe-ra-ti-on, Zo-o-lo-ge.
  /(?<=k)o(?=op|or)|(?<=z)o(?=olog)/g,
  /(?<=n)a(?=iv)|(?<=mos)a(?=ik)|(?<=ukr)a(?=in)|(?<=arch)a(?=is)|(?<=prosa)a(?=is)|(?<=kok)a(?=in)/g,
  // E-go-ist, A-the-is-mus, He-ro-in.
  /(?<=g|r|l)o(?=is[tm])|(?<=th)e(?=is[tm])|(?<=her)o(?=in)|(?<=koff|prot)e(?=in)/g,
];

/** How words of other languages sound, with the letters that are spoken. */
export const foreign: readonly (readonly [written: RegExp, spoken: string])[] = [
  [/qu/g, "q"],
  [/youtube/g, "jutub"],
  [/^y(?=[aeiou])/g, "j"],
  [/eau(?=x?s?$)/g, "o"],
  [/suite/g, "swite"],
  [/etui/g, "etwi"],
  [/pfui/g, "pfu"],
  [/team|beam|(?<!i)deal(?!i)|stream|cream|search|clean|leas(?=e|ing)|leader/g, "e"],
  [/coach|board|load|roam|toast|loan/g, "o"],
  [/(?<=onlin|offlin|softwar|hardwar|malwar|servic|smartphon|iphon|homepag|websit|updat)e(?!s)/g, ""],
  [/facebook/g, "fesbuk"],
  [/home(?=pag|off|bank)/g, "hom"],
];
