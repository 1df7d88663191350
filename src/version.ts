/** The version of the program: what a receipt names beside the law's. */
export { version } from "../package.json";
