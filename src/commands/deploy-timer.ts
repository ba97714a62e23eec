/** `klartext deploy timer`: what makes a server publish scheduled content by itself. */
import { existsSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { cronLine, serviceUnit, type Timed, timerUnit } from "../deploy/timer.ts";
import { UsageError } from "../failure.ts";
import { realPathOf } from "../output/real-path.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { exitCode } from "./exit-code.ts";
import { print, tell } from "./terminal.ts";

export const deployTimer: Command = {
  summary: "print what makes a server publish scheduled content by itself",
  help: `klartext deploy timer systemd|cron --site DIR [options]

Prints what has to be given to the server once, so that it looks every minute whether a scheduled change is due and runs
"klartext deploy due" if it is. While nothing is due, no Node is started.

  systemd                     a service and a timer
  cron                        a line for crontab -e

  --site DIR                  the site's folder on this machine, as given to "deploy init"
  --user NAME                 who runs it; the owner of the folder and of the repository (default: you)
  --unit service|timer        of systemd, this file alone, without a word around it
  --help                      print this`,

  async run(args) {
    const read = argumentsOf(args, {
      site: { type: "string" },
      user: { type: "string" },
      unit: { type: "string" },
    });
    const [kind, ...others] = read.positionals;
    if ((kind !== "systemd" && kind !== "cron") || others.length > 0)
      throw new UsageError("Say for what: klartext deploy timer systemd --site DIR, or cron");
    const { unit } = read.values;
    if (unit !== undefined && (kind === "cron" || (unit !== "service" && unit !== "timer")))
      throw new UsageError(`--unit is one of service, timer, and for systemd only, not "${unit}".`);
    const timed = timedFrom(read.values.site, read.values.user);
    if (kind === "cron") {
      print(cronLine(timed));
      tell("Put this line into the crontab of the site's owner: crontab -e");
    } else if (unit === undefined) print(script(timed));
    else print(unit === "service" ? serviceUnit(timed) : timerUnit(timed));
    return exitCode.done;
  },
};

function timedFrom(site: string | undefined, user: string | undefined): Timed {
  if (site === undefined) throw new UsageError("Which site? klartext deploy timer systemd --site DIR");
  const folder = realPathOf(site);
  const facts = statSync(folder, { throwIfNoEntry: false });
  if (!facts?.isDirectory()) throw new UsageError(`--site ${site} is not a folder.`);
  if (/[\n\r\0]/.test(folder)) throw new UsageError("--site has a line break in its path, which no crontab can hold.");
  if (user !== undefined && !/^[a-z_][\w.-]*\$?$/i.test(user))
    throw new UsageError(`--user "${user}" is no name of a user.`);
  const { username, uid } = userInfo();
  if (user === undefined && facts.uid !== uid)
    throw new UsageError(`${folder} belongs to somebody else than you. Say to whom: --user NAME`);
  // What the site's own hooks run stays when the folder of this program goes, and is brought up to date with them.
  const [node, program] = [join(folder, "program", "bin", "node"), join(folder, "program", "src", "klartext.js")];
  if (!existsSync(node) || !existsSync(program))
    throw new UsageError(
      `${folder} is no folder of a deployed site yet. Make it one: klartext deploy init --site ${site}`,
    );
  return { site: folder, nextChange: join(folder, "next-change"), node, program, user: user ?? username };
}

/** Both units as one script: whoever reads it knows what it does, and whoever pastes it is done. */
function script(timed: Timed): string {
  const file = (name: string, text: string) => `cat >/etc/systemd/system/${name} <<'END'\n${text}END\n`;
  return `# As root:
${file("klartext-due.service", serviceUnit(timed))}${file("klartext-due.timer", timerUnit(timed))}systemctl daemon-reload
systemctl enable --now klartext-due.timer
`;
}
