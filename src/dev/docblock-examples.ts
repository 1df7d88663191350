import ts from "typescript";

/** An example in the docblock of something the package exports: the code, and where it stands. */
export interface DocblockExample {
  readonly name: string;
  readonly entry: string;
  readonly file: string;
  readonly code: string;
}

/** What the entries of the package export, with the examples of each. */
export interface PublicExports {
  /** Functions and constants, by `entry name`: what can be called or read. */
  readonly values: readonly string[];
  readonly examples: readonly DocblockExample[];
}

/**
 * Reads the docblocks of everything that the entries export.
 * @param entries - the files of the entries, by the name a user imports
 */
export function publicExports(entries: Readonly<Record<string, string>>): PublicExports {
  const program = ts.createProgram(Object.values(entries), { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, noEmit: true, types: [], skipLibCheck: true });
  const checker = program.getTypeChecker();
  const values: string[] = [];
  const examples: DocblockExample[] = [];
  for (const [entry, file] of Object.entries(entries)) {
    const source = program.getSourceFile(file);
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`the entry ${entry} exports nothing`);
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = (exported.flags & ts.SymbolFlags.Alias) === 0 ? exported : checker.getAliasedSymbol(exported);
      if ((symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) === 0) continue;
      values.push(`${entry} ${exported.name}`);
      const declared = symbol.declarations?.[0]?.getSourceFile().fileName ?? file;
      for (const tag of symbol.getJsDocTags(checker)) {
        if (tag.name === "example") examples.push({ name: exported.name, entry, file: declared, code: ts.displayPartsToString(tag.text) });
      }
    }
  }
  return { values, examples };
}

/**
 * Turns what an example says into checks: after an expression, `// => value` (there or on the next line) is what it gives.
 * @returns the statements, each result handed to `check(actual, expected)`, and how many results the example states
 */
export function checksOf(code: string): { readonly code: string; readonly checks: number } {
  const joined = code.replace(/\n\s*(\/\/ =>)/g, " $1").split("\n");
  let checks = 0;
  const lines = joined.map((line) => {
    const [, statement, expected] = /^(.*?);\s*\/\/ => (.+)$/.exec(line) ?? [];
    if (statement === undefined || expected === undefined) return line;
    checks += 1;
    return `check((${statement}), (${expected}));`;
  });
  return { code: lines.join("\n"), checks };
}
