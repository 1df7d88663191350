/** A day taken apart by hand. */
function parts(day: string): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function isLeap(year: number): boolean {
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}

/**
 * A second opinion on ages, which shares nothing with the library: counts birthday after birthday as month and day.
 * @returns completed years, -1 before the birth
 */
export function slowAge(born: string, on: string, rule: "1-march" | "28-february"): number {
  const [birthYear, birthMonth, birthDay] = parts(born);
  const [year, month, day] = parts(on);
  const hasCome = (birthdayYear: number): boolean => {
    let [dueMonth, dueDay] = [birthMonth, birthDay];
    if (birthMonth === 2 && birthDay === 29 && !isLeap(birthdayYear)) [dueMonth, dueDay] = rule === "1-march" ? [3, 1] : [2, 28];
    return year > birthdayYear || (year === birthdayYear && (month > dueMonth || (month === dueMonth && day >= dueDay)));
  };
  if (!hasCome(birthYear)) return -1;
  let age = 0;
  while (hasCome(birthYear + age + 1)) age += 1;
  return age;
}
