declare module "datapackage" {
  interface Resource {
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: object, options?: { basePath?: string }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    getResource(name: string): Resource;
  }
}
