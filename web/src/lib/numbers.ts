/** 52 300 */
export function sayNumber(n: number): string {
  return sayDigits(n.toString());
}

/** 3 050.00 */
export function sayMoney(n: number): string {
  const [whole = '', cents = ''] = n.toFixed(2).split('.');
  return `${sayDigits(whole)}.${cents}`;
}

function sayDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '\u202F');
}
