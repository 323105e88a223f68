/** WeChat draws its own bar above the page. */
export function NavBar(): null {
  return null;
}
