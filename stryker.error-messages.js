import { PluginKind, declareValuePlugin } from "@stryker-mutator/api/plugin";

/** Mutants of what a programmer's error says are left out: the words are for people, and no test asserts on words. A code (`calendar/no-such-day`) is no such text. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "error-messages", {
    shouldIgnore: (path) => {
      const isWords = path.isTemplateLiteral() || (path.isStringLiteral() && path.node.value.includes(" "));
      return isWords && path.parentPath.isNewExpression() && /Error$/.test(path.parentPath.node.callee.name ?? "") ? "the words of a programmer's error are for people" : undefined;
    },
  }),
];
