export function operationFiles(contract: object): Map<string, string>;
export function shortName(operationId: string, tag: string): string;
