/** Parses workflows with the parser of GitHub itself, as a process of its own: `node parse-workflows.ts FILE…`. */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";

// The package imports its schema as the bundlers of its authors do.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");

const errors: string[] = [];
for (const name of process.argv.slice(2)) {
  const { context, value } = parseWorkflow({ name, content: readFileSync(name, "utf8") }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  errors.push(...context.errors.getErrors().map(String));
}
process.stdout.write(JSON.stringify(errors));
