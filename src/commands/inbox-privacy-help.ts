/** What `klartext inbox --help` says of personal data. Data. */

export const privacyHelp = `personal data; see src/guide/personal-data.md:
  export ADDRESS [--private-key FILE]   all that is kept of an address of e-mail, as JSON; with the key, addresses as typed
  erase ADDRESS…              remove it from the store, from the comments and from their history; also on its own, to
                              end what was cut off. - reads the address from standard input, so that no shell keeps it
  erase --comment POST/ID…    the same for single comments, as of those who gave no address
  --history keep              leave old commits as they are, where comments are a part of a larger repository
  expire                      remove what was kept for as long as inbox.yaml says; "inbox serve" does so by itself`;
