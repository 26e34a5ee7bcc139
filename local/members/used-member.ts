import { type InterfaceDeclaration, type Node, Project, SyntaxKind, type Symbol as TsSymbol } from 'ts-morph';

/** A member of Google's that the product's sources name. */
export interface UsedMember {
  /** `Range.setValues`, `BooleanCriteria.CUSTOM_FORMULA`, `SheetsOnEdit.range`, `Gmail.Users.Drafts.create`: class, enum, event or collection, and member. */
  readonly name: string;
  /** Files that name it, relative to the root, sorted. */
  readonly files: readonly string[];
}

/**
 * Which of Google's members a project's sources use, sorted by name: each property access, and each property taken
 * by destructuring, resolved to its declaration in @types/google-apps-script. The fields of SpreadsheetApp and the like
 * that lead to an enum are left out, as are those that lead to a collection of an advanced service and the fields of what
 * that answers; the enum's value and the collection's method count.
 */
export function findUsedMembers(project: Project, root: string): UsedMember[] {
  const files = new Map<string, Set<string>>();
  for (const source of project.getSourceFiles()) {
    if (source.isInNodeModules() || source.isDeclarationFile()) continue;
    const file = source.getFilePath().replace(root, '').replace(/^\//, '');
    source.forEachDescendant((node) => {
      for (const name of membersAt(node)) files.set(name, (files.get(name) ?? new Set()).add(file));
    });
  }
  return [...files]
    .map(([name, used]) => ({ name, files: [...used].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The product's own sources, as the compiler sees them. */
export function openSources(): Project {
  return new Project({ tsConfigFilePath: 'src/tsconfig.json' });
}

function membersAt(node: Node): string[] {
  const access = node.asKind(SyntaxKind.PropertyAccessExpression);
  if (access) return googleMembers(access.getNameNode().getSymbol());
  const element = node.asKind(SyntaxKind.ElementAccessExpression);
  if (element) return googleMembers(element.getArgumentExpression()?.getSymbol());
  const binding = node.asKind(SyntaxKind.BindingElement);
  if (!binding || binding.getDotDotDotToken()) return [];
  const taken = (binding.getPropertyNameNode() ?? binding.getNameNode()).getText();
  return googleMembers(binding.getParent().getType().getProperty(taken));
}

function googleMembers(symbol: TsSymbol | undefined): string[] {
  const names = (symbol?.getDeclarations() ?? []).flatMap((declaration) => {
    if (!declaration.getSourceFile().getFilePath().includes('/@types/google-apps-script/')) return [];
    const property = declaration.asKind(SyntaxKind.PropertySignature);
    if (property?.getTypeNode()?.getKind() === SyntaxKind.TypeQuery) return [];
    const owner = declaration.getParentIfKind(SyntaxKind.InterfaceDeclaration);
    if (owner) {
      const leadsOn = property?.getTypeNode()?.getText().replace(' | undefined', '').endsWith('Collection');
      const isField = namespacesOf(owner).includes('Schema');
      return leadsOn || isField ? [] : [`${nameOf(owner)}.${symbol?.getName()}`];
    }
    const enumeration = declaration.getParentIfKind(SyntaxKind.EnumDeclaration);
    return enumeration ? [`${enumeration.getName()}.${symbol?.getName()}`] : [];
  });
  return [...new Set(names)];
}

/** `Range`; of an advanced service as a script writes it: `Gmail.Users.Drafts`. */
function nameOf(owner: InterfaceDeclaration): string {
  const namespaces = namespacesOf(owner);
  if (!namespaces.includes('Collection')) return owner.getName();
  const way = namespaces.filter((name) => name !== 'GoogleAppsScript' && name !== 'Collection');
  return [...way, owner.getName().replace(/Collection$/, '')].join('.');
}

/** The namespaces around it, the outermost first. */
function namespacesOf(owner: InterfaceDeclaration): string[] {
  return owner
    .getAncestors()
    .flatMap((ancestor) => ancestor.asKind(SyntaxKind.ModuleDeclaration)?.getName().split('.') ?? [])
    .reverse();
}
