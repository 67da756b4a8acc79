export { guangdong2025 } from './cn/guangdong2025.ts'
export { sixUnifications } from './cn/sixUnifications.ts'
