import type { Bilingual } from './Bilingual.ts'

/**
 * Every message of the library, by code. `{name}` is filled from the error's `info` (and `{path}` from its path);
 * both languages of a code use the same names. What stands in square brackets is left out where there is nothing to fill
 * it with.
 */
export const messages = {
  // numbers
  not_a_number: {
    zh: '{path}：应为十进制数（如 1000.50，不带千位分隔符、单位和全角字符），收到 {received}',
    en: '{path}: expected a decimal number (such as 1000.50, without separators of thousands, units or full-width characters), received {received}',
  },
  inexact_number: {
    zh: '{path}：浮点数 {received} 超过 15 位有效数字，可能带有二进制误差；请传字符串，或用 fromDouble 明确取舍',
    en: '{path}: the double {received} has more than 15 significant digits and may carry binary error; pass a string, or round it on purpose with fromDouble',
  },
  too_many_digits: {
    zh: '{path}：数字过长（整数与小数部分各最多 {limit} 位），收到 {received}',
    en: '{path}: too many digits (at most {limit} before and after the point), received {received}',
  },
  percent_not_allowed: {
    zh: '{path}：此处是数额而非比率，不能带百分号，收到 {received}',
    en: '{path}: this is an amount, not a rate; a percent sign is not allowed, received {received}',
  },
  percent_needed: {
    zh: "{path}：{received} 相当于 {written}；如为 {meant} 请写 '{meant}'，确为 {written} 请写 '{written}'",
    en: "{path}: {received} is {written}; write '{meant}' for {meant}, or '{written}' if {written} is meant",
  },
  out_of_range: {
    zh: '{path}：应满足 {expected}[，收到 {received}]',
    en: '{path}: expected {expected}[, received {received}]',
  },
  negative_amount: {
    zh: '{path}：金额不能为负，收到 {received}',
    en: '{path}: an amount must not be negative, received {received}',
  },
  not_whole_fen: {
    zh: '{path}：金额应精确到分（最多 {places} 位小数），收到 {received}',
    en: '{path}: an amount of money must be whole fen (at most {places} decimals), received {received}',
  },
  not_whole_units: {
    zh: '{path}：应为 {unit} 的整数倍，收到 {received}',
    en: '{path}: expected a multiple of {unit}, received {received}',
  },
  not_an_integer: {
    zh: '{path}：应为整数[，收到 {received}]',
    en: '{path}: expected an integer[, received {received}]',
  },
  division_by_zero: {
    zh: '{path}：除数为零',
    en: '{path}: division by zero',
  },
  // explanations
  no_such_figure: {
    zh: '{path}：结果中此处没有可解释的数',
    en: '{path}: the result has no figure here that could be explained',
  },
  explanation_differs: {
    zh: '{path}：与所附计算的末步不符：末步为 {expected}，收到 {received}',
    en: '{path}: differs from the last step of its explanation: {expected} there, received {received}',
  },
  unit_differs: {
    zh: '{path}：所附计算的单位不适用于此处：应为 {expected}，收到 {received}',
    en: '{path}: explained in a unit that does not fit here: expected {expected}, received {received}',
  },
  too_many_decimals: {
    zh: '{path}：最多 {limit} 位小数，收到 {received}',
    en: '{path}: at most {limit} decimals, received {received}',
  },
  // shape
  wrong_type: {
    zh: '{path}：应为 {expected}，收到 {received}',
    en: '{path}: expected {expected}, received {received}',
  },
  missing: {
    zh: '{path}：缺少此项[（应为 {expected}）][；收到 {received}：请删去此项，或给出值]',
    en: '{path}: missing[ (expected {expected})][; received {received}: leave it out, or give a value]',
  },
  too_deep: {
    zh: '{path}：嵌套过深（最多 {limit} 层），或包含自身',
    en: '{path}: nested too deep (at most {limit} levels), or it contains itself',
  },
  unknown_key: {
    zh: '{path}：未知的键；可用的键：{expected}',
    en: '{path}: unknown key; known keys: {expected}',
  },
  empty_list: {
    zh: '{path}：列表不能为空',
    en: '{path}: the list must not be empty',
  },
  too_many_rows: {
    zh: '{path}：共 {received} 行，一次最多 {limit} 行；更多的请用 sweepLazily 逐行取',
    en: '{path}: {received} rows, at most {limit} at once; sweepLazily gives more than that one by one',
  },
  wrong_length: {
    zh: '{path}：应有 {expected} 项，收到 {received} 项',
    en: '{path}: expected {expected} items, received {received}',
  },
  not_one_of: {
    zh: '{path}：应为下列之一：{expected}；收到 {received}',
    en: '{path}: expected one of {expected}; received {received}',
  },
  wrong_kind: {
    zh: '{path}：规则类型不符，这里应给 {expected}，收到 {received}',
    en: '{path}: the wrong kind of rule, {expected} belongs here; received {received}',
  },
  unclean_id: {
    zh: '{path}：标识和编码首尾不能有空白，也不能含有不可见字符，收到 {received}',
    en: '{path}: an id or code must not begin or end with blanks nor hold invisible characters, received {received}',
  },
  too_long: {
    zh: '{path}：过长（最多 {limit}），收到 {received}',
    en: '{path}: too long (at most {limit}), received {received}',
  },
  too_many_issues: {
    zh: '{path}：问题过多，只列出前 {limit} 处，其余未查',
    en: '{path}: too many problems, only the first {limit} are listed, the rest was not looked at',
  },
  duplicate_id: {
    zh: '{path}：标识“{received}”重复',
    en: '{path}: the id "{received}" occurs more than once',
  },
  unknown_id: {
    zh: '{path}：未知的标识“{received}”；已知：{expected}',
    en: '{path}: unknown id "{received}"; known: {expected}',
  },
  reserved_id: {
    zh: '{path}：标识“{received}”在结果中另有所指，请换一个',
    en: '{path}: the id "{received}" has a meaning of its own in the result, choose another',
  },
  id_differs: {
    zh: '{path}：标识应与其键 {expected} 相同，收到 {received}',
    en: '{path}: the id must be the key that it stands under, {expected}; received {received}',
  },
  not_asked: {
    zh: '{path}：此处不问此项，请删去',
    en: '{path}: this is not asked here, leave it out',
  },
  conflicting_inputs: {
    zh: '{path}：{expected} 只能给出其中之一',
    en: '{path}: give only one of {expected}',
  },
  // tables
  weights_all_zero: {
    zh: '{path}：权重全部为零，无法分配',
    en: '{path}: the weights are all zero, nothing can be divided by them',
  },
  weights_not_one: {
    zh: '{path}：权重之和应为 1，实为 {received}',
    en: '{path}: the weights must sum to 1, they sum to {received}',
  },
  no_points: {
    zh: '{path}：没有分值，无法分配',
    en: '{path}: there are no points, nothing can be shared by them',
  },
  bands_not_ascending: {
    zh: '{path}：分段上限应严格递增，{received} 不大于前一段的 {previous}',
    en: '{path}: the upper bounds of bands must ascend, {received} is not above the previous {previous}',
  },
  bands_not_open: {
    zh: '{path}：最后一段的上限应为 null（无上限），且只有最后一段如此',
    en: '{path}: the last band, and only the last, must have the upper bound null (no limit)',
  },
  bounds_not_ascending: {
    zh: '{path}：界限应严格递增，{received} 不大于前一界限 {previous}',
    en: '{path}: the bounds must ascend, {received} is not above the previous {previous}',
  },
  knots_not_ascending: {
    zh: '{path}：节点应严格递增，{received} 不大于前一个节点 {previous}',
    en: '{path}: the knots must ascend, {received} is not above the previous {previous}',
  },
  limits_not_open: {
    zh: '{path}：最后一项的起始日期应为 null（适用于此前所有协议），且只有最后一项如此',
    en: '{path}: the last limit, and only the last, must begin with null (it holds for all earlier agreements)',
  },
  outside_table: {
    zh: '{path}：{received} 不在表内（表的范围：{expected}），不作推测',
    en: '{path}: {received} is outside the table ({expected}); nothing is guessed for it',
  },
  shares_rise: {
    zh: '{path}：分担比例应逐段递减，{received} 高于前一段的 {previous}',
    en: '{path}: the shares must fall from band to band, {received} is above the previous {previous}',
  },
  duplicate_step: {
    zh: '{path}：得分档 {received} 重复',
    en: '{path}: the score step {received} occurs more than once',
  },
  score_below_steps: {
    zh: '{path}：得分 {received} 低于最低的一档 {bound}；请为更低的得分给出系数',
    en: '{path}: the score {received} is below the lowest step or knot {bound}; give a factor for lower scores',
  },
  score_above_knots: {
    zh: '{path}：得分 {received} 高于最高的节点 {bound}；请为更高的得分给出系数',
    en: '{path}: the score {received} is above the highest knot {bound}; give a factor for higher scores',
  },
  factor_falls: {
    zh: '{path}：得分越高系数反而越低（{received} 低于更低得分的 {previous}）',
    en: '{path}: a higher score would pay less (the factor {received} is below the {previous} of a lower score)',
  },
  not_a_period: {
    zh: '{path}：应为月份或年份（YYYY-MM / YYYY），收到 {received}',
    en: '{path}: expected a month or a year (YYYY-MM / YYYY), received {received}',
  },
  periods_differ: {
    zh: '{path}：时期应全为月份或全为年份（此前为 {expected}），收到 {received}',
    en: '{path}: periods must be all months or all years (those before are {expected}), received {received}',
  },
  years_differ: {
    zh: '{path}：各项应为同一年度（第一项为 {expected} 年），此项为 {received} 年',
    en: '{path}: all must be of one year (the first is of {expected}), this one is of {received}',
  },
  not_in_year: {
    zh: '{path}：{year} 年没有此项',
    en: '{path}: there is none in {year}',
  },
  score_out_of_scale: {
    zh: '{path}：得分 {received} 超出评分范围 {expected}',
    en: '{path}: the score {received} is outside its scale {expected}',
  },
  top_not_kept: {
    zh: '{path}：按此舍入，满分 {expected} 变为 {received}',
    en: '{path}: rounded so, the top of the scale {expected} becomes {received}',
  },
  lead_not_member: {
    zh: '{path}：牵头医院须为医共体成员',
    en: '{path}: the lead hospital must be a member of the alliance',
  },
  second_lead: {
    zh: '{path}：牵头医院只能有一家',
    en: '{path}: there is one lead hospital',
  },
  moved_to_itself: {
    zh: '{path}：费用不能转移给原单位 {received}',
    en: '{path}: costs cannot be moved to where they come from, {received}',
  },
  // dates and rules
  not_a_date: {
    zh: '{path}：应为 YYYY-MM-DD 形式的真实日期，收到 {received}',
    en: '{path}: expected a real date in the form YYYY-MM-DD, received {received}',
  },
  not_a_month: {
    zh: '{path}：应为 YYYY-MM 形式的月份，收到 {received}',
    en: '{path}: expected a month in the form YYYY-MM, received {received}',
  },
  dates_not_ascending: {
    zh: '{path}：日期应逐个递增，{received} 不晚于前一个 {previous}',
    en: '{path}: the dates must ascend, {received} is not after the previous {previous}',
  },
  before_first_value: {
    zh: '{path}：{received} 早于“{label}”的首个生效日期 {effectiveFrom}',
    en: '{path}: {received} is before "{label}" first takes effect on {effectiveFrom}',
  },
  missing_local_parameter: {
    zh: '{path}：缺少地方参数“{label}”；文件把它留给地方规定，请用 withLocal 给出',
    en: '{path}: missing the local parameter "{label}"; the document leaves it to the locality, supply it with withLocal',
  },
  missing_fact: {
    zh: '{path}：未说明“{label}”是否成立',
    en: '{path}: it is not stated whether "{label}" holds',
  },
  unknown_parameter: {
    zh: '{path}：规则“{ruleSet}”没有此参数；已有：{expected}',
    en: '{path}: the rule set "{ruleSet}" has no such parameter; it has {expected}',
  },
  // the year
  growth_not_above_minus_one: {
    zh: '{path}：增长率应大于 -100%，收到 {received}',
    en: '{path}: a growth rate must be above -100 %, received {received}',
  },
  total_negative: {
    zh: '{path}：扣减后的金额为负（{received}）',
    en: '{path}: what is taken off makes the amount negative ({received})',
  },
  advances_negative: {
    zh: '{path}：总额扣除风险调节金、保证金和预计外部支出后为负（{received}），无法按月预拨',
    en: '{path}: the total less risk-adjustment fund, deposit and expected payments elsewhere is negative ({received}), nothing can be advanced',
  },
  carve_outs_exceed_total: {
    zh: '{path}：保证金比例与风险调节金比例之和 {received} 超过 100%',
    en: '{path}: deposit rate and risk-fund rate together are {received}, above 100 %',
  },
  disallowed_exceeds_spending: {
    zh: '{path}：核减 {received} 超过医共体成员支出 {limit}',
    en: '{path}: disallowed {received} exceeds the spending by members {limit}',
  },
  exceeds_available: {
    zh: '{path}：{received} 超过可用金额 {limit}',
    en: '{path}: {received} exceeds what is available, {limit}',
  },
  // what a budget is built from
  nothing_included: {
    zh: '{path}：没有任何项目纳入预算',
    en: '{path}: no line is in the budget',
  },
  sum_not_stated: {
    zh: '{path}：各项合计为 {received}，与公布的合计 {expected} 不符',
    en: '{path}: the lines sum to {received}, not to the stated total {expected}',
  },
  years_not_consecutive: {
    zh: '{path}：{previous} 年之后应为 {expected} 年，收到 {received} 年；年份应逐年给出，不得缺年',
    en: '{path}: {expected} must follow {previous}, received {received}; years ascend and none may be missing between them',
  },
  no_trend: {
    zh: '{path}：无法得出趋势：{because}',
    en: '{path}: no trend can be found: {because}',
  },
  no_people: {
    zh: '{path}：没有人数，无法计算均值或指数',
    en: '{path}: there are no people, so no mean and no index can be computed',
  },
  no_cost: {
    zh: '{path}：没有费用，无法计算权重',
    en: '{path}: there is no cost, so no weight can be computed',
  },
  // weights
  nothing_left: {
    zh: '{path}：剪裁后病组“{group}”没有剩余病例，无法计算均值',
    en: '{path}: trimming leaves no case of the group "{group}", it has no mean',
  },
  // batches
  catalogues_differ: {
    zh: '{path}：此分片的目录（{received}）与第一个分片的（{expected}）不同，不能合并',
    en: '{path}: this partial was counted by another catalogue ({received}) than the first one ({expected}); they do not merge',
  },
  decimal_overflow: {
    zh: '{path}：精确计算时中间结果可达 {received} 位整数，而此数据库至多容纳 {limit} 位；请减少小数位数',
    en: '{path}: exact arithmetic can reach {received} digits, this database holds at most {limit}; give numbers of fewer decimals',
  },
  // statistics
  empty_sample: {
    zh: '{path}：样本为空或过少，至少需要 {expected} 个值',
    en: '{path}: the sample is empty or too small, at least {expected} values are needed',
  },
  not_finite: {
    zh: '{path}：应为有限的数，收到 {received}',
    en: '{path}: expected a finite number, received {received}',
  },
} as const satisfies Record<string, Bilingual>

/**
 * 错误代码 — the code of an error or issue: stable, made for programs.
 *
 * @since 0.1.0
 */
export type ErrorCode = keyof typeof messages
