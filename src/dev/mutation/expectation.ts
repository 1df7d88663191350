import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";
import * as chai from "chai";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** Vitest's own `expect`, usable outside its runner. */
export const expectation: unknown = Object.assign((value: unknown, message?: string) => chai.expect(value, message), chai.expect);
