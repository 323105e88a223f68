export interface NavBarProps {
  title: string;
  root: boolean;
}
