import { deepFreeze } from '../../errors/internal.ts'
import type { AdditiveCoefficientRule } from '../../payment/internal.ts'

/**
 * 厦门市 2024 年医疗机构系数 — Xiamen's hospital coefficients of 2024, for `additiveCoefficient`: a base by category, and
 * additions for case mix, children up to six, people from seventy and traditional Chinese medicine.
 *
 * The caps known are those of tertiary and secondary hospitals (maternity hospitals are read as secondary ones), so
 * primary hospitals have no additions here. Whether a part of a step counts is not known: `mode` decides, full steps
 * only unless given. How CMI and the share of the elderly are compared (own ÷ peers − 1) is the library's reading, and
 * so is the share of children and of traditional medicine as it is.
 *
 * @since 0.1.0
 */
export const xiamen2024 = /* @__PURE__ */ deepFreeze({
  kind: 'coefficient',
  id: 'cn.xiamen.2024',
  label: { zh: '厦门市 2024 年医疗机构系数', en: 'Xiamen hospital coefficients 2024' },
  base: [
    { category: 'tertiary', label: { zh: '三级医疗机构', en: 'Tertiary hospital' }, coefficient: '0.93' },
    { category: 'secondary', label: { zh: '二级医疗机构', en: 'Secondary hospital' }, coefficient: '0.72' },
    {
      category: 'maternity',
      label: { zh: '二级妇产医疗机构', en: 'Secondary maternity hospital' },
      coefficient: '0.7',
    },
    { category: 'primary', label: { zh: '一级医疗机构', en: 'Primary hospital' }, coefficient: '0.55' },
  ],
  additions: [
    {
      id: 'cmi',
      label: { zh: 'CMI 高于同级', en: 'CMI above peers' },
      measure: 'aboveReference',
      add: '0.01',
      per: '5%',
      caps: [
        { category: 'tertiary', cap: '0.13' },
        { category: 'secondary', cap: '0.06' },
        { category: 'maternity', cap: '0.06' },
      ],
    },
    {
      id: 'children',
      label: { zh: '6 岁及以下儿童占比', en: 'Share of children up to six' },
      measure: 'share',
      add: '0.01',
      per: '10%',
      caps: [
        { category: 'tertiary', cap: '0.06' },
        { category: 'secondary', cap: '0.03' },
        { category: 'maternity', cap: '0.03' },
      ],
    },
    {
      id: 'elderly',
      label: { zh: '70 岁及以上占比高于均值', en: 'Share of people from seventy above the mean' },
      measure: 'aboveReference',
      first: '0.01',
      add: '0.01',
      per: '20%',
      caps: [
        { category: 'tertiary', cap: '0.03' },
        { category: 'secondary', cap: '0.01' },
        { category: 'maternity', cap: '0.01' },
      ],
    },
    {
      id: 'traditionalMedicine',
      label: { zh: '中医占比', en: 'Share of traditional Chinese medicine' },
      measure: 'share',
      add: '0.01',
      per: '3%',
      caps: [
        { category: 'tertiary', cap: '0.05' },
        { category: 'secondary', cap: '0.03' },
        { category: 'maternity', cap: '0.03' },
      ],
    },
  ],
  citations: [
    {
      document: { zh: '厦门市医疗机构系数文件', en: 'Xiamen: notice on hospital coefficients' },
      number: '厦医保中心〔2024〕40号',
      status: 'verified',
    },
  ],
} as const satisfies AdditiveCoefficientRule)
