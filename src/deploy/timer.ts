/** Texts that make a machine look once a minute whether a change is due: for systemd, and for cron. Pure. */
import { shellWord, unitWord } from "./quoting.ts";
import { sandbox } from "./sandbox.ts";

export interface Timed {
  /** Absolute path of the site's folder on the server. */
  readonly site: string;
  /** Holds the second since 1970 of the next change. */
  readonly nextChange: string;
  /** Absolute path of Node. */
  readonly node: string;
  /** Absolute path of Klartext's own program. */
  readonly program: string;
  /** Who owns the folder and the repository. */
  readonly user: string;
}

/**
 * Succeeds while the change lies ahead: two calls of the shell and `date`, and no Node.
 *
 * A file that is missing or damaged does not keep anything from starting, because `deploy due` finds out by itself what is to
 * be done. Seconds since 1970 are the same in every zone, so nothing happens twice or never when clocks change; and as the
 * moment is compared with, not waited for, whatever a machine slept through is caught up by the next look.
 */
function isAhead(file: string): string {
  return `{ read -r due <${file} && [ "$(date +%s)" -lt "$due" ]; } 2>/dev/null`;
}

/**
 * A line for `crontab -e` of the user who owns the folder; what goes wrong is mailed.
 *
 * @see crontab(5): a percent sign ends the command unless it is escaped.
 */
export function cronLine({ site, nextChange, node, program }: Timed): string {
  const due = [node, program, "deploy", "due", "--site", site].map(shellWord).join(" ");
  const command = `${isAhead(shellWord(nextChange))} || ${due} >/dev/null`;
  return `* * * * * ${command.replaceAll("%", "\\%")}\n`;
}

/**
 * `klartext-due.service`: a build of what is live, allowed to write into the site's folder and nowhere else.
 *
 * @see systemd.exec(5), systemd.service(5)
 */
export function serviceUnit({ site, nextChange, node, program, user }: Timed): string {
  const due = [node, program, "deploy", "due", "--site", site].map(unitWord).join(" ");
  return `[Unit]
Description=Klartext: publish what is due in ${unitText(site)}
After=network.target

[Service]
Type=oneshot
User=${user}
UMask=0022
# Ends here, without starting Node, while nothing is due.
ExecCondition=/bin/sh -c ${unitWord(`! ${isAhead('"$1"')}`)} due ${unitWord(nextChange)}
ExecStart=${due}
# A build that hangs must not keep the next ones from starting for ever.
TimeoutStartSec=1h
Nice=10
# What npm keeps may not lie in the home folder, which is closed to writing.
Environment=${unitWord(`npm_config_cache=${site}/cache/npm`)}
# Without a line in the journal for every minute in which nothing happens.
SyslogLevel=notice
LogLevelMax=notice

${sandbox([site])}`;
}

/**
 * `klartext-due.timer`: every minute of every zone, counted in UTC, where no minute comes twice or never.
 *
 * @see systemd.timer(5), systemd.time(7)
 */
export function timerUnit({ site }: Timed): string {
  return `[Unit]
Description=Klartext: look every minute whether something is due in ${unitText(site)}

[Timer]
OnCalendar=${everyMinute}
AccuracySec=1s
# A look that was missed while the machine was off is made up for when it is on again.
Persistent=yes

[Install]
WantedBy=timers.target
`;
}

export const everyMinute = "*-*-* *:*:00 UTC";

/** A text in a description, in which systemd replaces what begins with a percent sign. */
function unitText(text: string): string {
  return text.replaceAll("%", "%%");
}
