// A worker thread does not inherit how TypeScript is read: say it again, then go on with the worker itself.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
