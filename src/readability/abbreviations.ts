/** What ends in a point without ending a sentence. Data. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Something always follows these. In lower case, without the last point. */
export const goOn = words(`
  abb abs abschn allg alt anl anm art aufl ausg az bd bde bearb begr bes bez bspw bsp bzgl bzw ca chap co dergl dez dipl
  dir doz dr ebd ed eigtl einschl engl entspr erg ev evtl exkl fa fam fig fn frdl frz geb gef gegr gem gen gest ggf ggfs
  ggü ghz griech hbf hr hrn hrsg hs inkl insb insbes ital jhdt jg kap kath kfm konst lat lfd lit lt max mind min
  mag max mtl nachf nachm näml nebst nr nrn orig pf pl prof prot prov rd red rn rz s sog spez st stellv std stud tab
  tel tit u überarb überw übl ugs urspr usf v verb verf vgl vors vorm vs wg wiss z zit zul zus zz zzgl zzt ziff lit buchst
  hl ing jun sen med jur rer nat phil habil dt europ einh fr mr mrs
`);

/** A sentence may end with these: it does if the next word begins one for certain. */
export const mayEnd = words(`
  usw usf etc uvm uam ff f a.d a.d.r e.v u.a u.ä u.v.m u.a.m o.ä o.a chr v.chr n.chr d.j d.m d.js jh jhd str mio mrd tsd
  uhr co corp inc ltd a.m p.m jr sr tgl p.a m.e u.u n.n i.r i.e bsw pp mwst xx a.d.h i.h.v m.w.n a.o
`);

/** Of these, a number may stand before a point without being an ordinal: `Das war Platz 3. Danach …`. */
export const beforeOrdinals = words(`
  am im der die das dem den des zum zur vom beim ab bis seit jeder jede jedes jedem jeden dieser diese dieses diesem diesen
  ein eine einem einen einer unser unsere unserem unseren ihr ihre ihrem ihren sein seine seinem seinen mein meine ins
  und oder nach vor
`);

export const months = words(`
  januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb mär apr jun jul
  aug sept sep okt nov dez
`);

/** Written with a capital, these stand at the beginning of a sentence: no noun is among them. */
export const openers = words(`
  Aber Ab Alle Allen Aller Alles Allerdings Als Also Am An Anders Andere Auch Auf Aus Außer Außerdem Bald Bei Beide Beim
  Besonders Bevor Bis Bisher Bitte Bloß Da Dabei Dadurch Dafür Dagegen Daher Dahinter Damals Damit Danach Dann Dank Daran
  Darauf Daraus Darin Darüber Darum Darunter Das Dass Dasselbe Davon Davor Dazu Dein Deine Dem Den Denen Denn Dennoch Der
  Deren Des Deshalb Dessen Deswegen Dich Die Dies Diese Diesem Diesen Dieser Dieses Dir Doch Dort Du Durch Ebenfalls
  Ebenso Eher Eigentlich Ein Eine Einem Einen Einer Eines Einige Einmal Endlich Entweder Er Erst Es Etwa Etwas Euch Euer
  Falls Fast Für Ganz Gegen Genau Genauso Gerade Gern Gibt Gilt Hat Hatte Hätte Haben Heute Hier Hierfür Hierzu Hinter Ich
  Ihm Ihn Ihnen Ihr Ihre Ihrem Ihren Ihrer Im Immer In Indem Insgesamt Ist Ja Je Jede Jeden Jeder Jedes Jedoch Jemand
  Jene Jetzt Kann Kaum Kein Keine Keinen Keiner Können Könnte Man Manche Manchmal Mehr Mein Meine Meist Meistens Mit
  Morgen Muss Müssen Nach Nachdem Natürlich Neben Nein Nicht Nichts Nie Niemand Noch Nun Nur Ob Obwohl Oder Oft Ohne
  Schließlich Schon Sehr Sei Sein Seine Seit Seitdem Selbst Sich Sie Sind So Sobald Sodass Solange Solche Soll Sollen
  Sollte Sonst Soweit Sowie Spätestens Statt Später Sogar Trotz Trotzdem Über Um Und Uns Unser Unsere Unseren Unserem
  Unter Viel Viele Vielleicht Vom Von Vor Vorher Während War Waren Warum Was Weder Weil Weiter Weitere Welche Welcher
  Wem Wen Wenig Wenige Weniger Wenn Wer Werden Weshalb Wessen Wie Wieder Wieso Will Wir Wird Wo Wobei Wodurch Wofür Woher
  Wohin Wollen Womit Woran Worauf Wurde Wurden Würde Zu Zudem Zuerst Zugleich Zuletzt Zum Zumindest Zunächst Zur Zurzeit
  Zusätzlich Zwar Zwei Zwischen Drei Vier Fünf Zehn Hilft Steht Seither
`);
