import { NavLink } from 'react-router';

/** What the studio lists. */
export const ListTabs = () => (
  <nav className="seg list-tabs" aria-label="Lists">
    <NavLink to="/" end>
      Articles
    </NavLink>
    <NavLink to="/shared">Shared runs</NavLink>
    <NavLink to="/labels">Button labels</NavLink>
    <NavLink to="/review">Branches</NavLink>
  </nav>
);
