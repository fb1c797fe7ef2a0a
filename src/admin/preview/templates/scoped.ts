import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';

/** The class that Astro's styles of a component ask for, by the component's path below `src/`. */
let scopes: Record<string, string> = {};

/** Take over the classes that belong to the style sheet in use. */
export function setScopes(table: Record<string, string>) {
  scopes = table;
}

/**
 * Give the elements of a template the class their Astro component gives them, so that its styles fit: those written here,
 * not those inside other components. `file` is the component's path below `src/`.
 */
export function scoped(file: string, element: ReactElement): ReactElement {
  const scope = scopes[file];
  return scope ? addClass(element, scope) : element;
}

type Props = { className?: string; children?: ReactNode };

function addClass(element: ReactElement, scope: string): ReactElement {
  // Whatever else an element has, these two are what we look at.
  const { className, children } = element.props as Props;
  const inner = mapChildren(children, scope);
  if (typeof element.type !== 'string') return cloneElement(element, undefined, ...inner);
  const classes = className ? `${className} ${scope}` : scope;
  return cloneElement(element as ReactElement<Props>, { className: classes }, ...inner);
}

function mapChildren(children: ReactNode, scope: string): ReactNode[] {
  if (children === undefined) return [];
  return [
    Children.map(children, (child) => (isValidElement(child) ? addClass(child, scope) : child)),
  ];
}
