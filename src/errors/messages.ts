import type { Bilingual } from './Bilingual.ts'

/**
 * What is wrong and what to write instead, by code; the place comes before it. `{name}` is filled from the error's `info`;
 * both languages of a code use the same names. What stands in square brackets is left out where there is nothing to fill
 * it with.
 */
export const messages = {
  // numbers
  not_a_number: {
    zh: '应为阿拉伯数字，不带单位和逗号[（{hint}）]，收到 {received}[；请写 {meant}][；{because}]',
    en: 'expected a plain number[ ({hint})], received {received}[; write {meant}][; {because}]',
  },
  inexact_number: {
    zh: '{received} 超过 15 位有效数字，可能带有计算机的二进制误差；请改写成带引号的数字，或用 fromDouble 指定保留几位小数',
    en: '{received} has more than 15 significant digits and may carry binary error; give it as a text, or round it on purpose with fromDouble',
  },
  too_many_digits: {
    zh: '数字过长（小数点前后各最多 {limit} 位），收到 {received}',
    en: 'too many digits (at most {limit} before and after the point), received {received}',
  },
  percent_not_allowed: {
    zh: '此处填数额，不填比率，不能带百分号，收到 {received}',
    en: 'this is an amount, not a rate; a percent sign is not allowed, received {received}',
  },
  percent_needed: {
    zh: '{received} 相当于 {written}；如为 {meant}，请写“{meant}”；确为 {written}，请写“{written}”',
    en: '{received} is {written}; write "{meant}" for {meant}, or "{written}" if {written} is meant',
  },
  out_of_range: {
    zh: '应 {expected}[，收到 {received}]',
    en: 'must be {expected}[, received {received}]',
  },
  negative_amount: {
    zh: '金额不能为负数，收到 {received}',
    en: 'an amount must not be negative, received {received}',
  },
  not_whole_fen: {
    zh: '金额应精确到分（最多 2 位小数），收到 {received}',
    en: 'an amount of money must be whole fen (at most 2 decimals), received {received}',
  },
  not_whole_units: {
    zh: '应为 {unit} 的整数倍，收到 {received}',
    en: 'expected a multiple of {unit}, received {received}',
  },
  not_an_integer: {
    zh: '应为整数[，收到 {received}][；请写 {meant}][；{because}]',
    en: 'expected an integer[, received {received}][; write {meant}][; {because}]',
  },
  division_by_zero: {
    zh: '除数为 0，无法计算；请核对作分母的数',
    en: 'the divisor is zero; check the number that is divided by',
  },
  // explanations
  no_such_figure: {
    zh: '结果中此处没有数，或没有它的计算过程；请核对位置，并把结果原样传入',
    en: 'the result has no figure here, or no steps that explain it; check the path and pass results on unchanged',
  },
  explanation_differs: {
    zh: '与所附的计算过程不符：按计算应为 {expected}，收到 {received}；请把结果原样传入',
    en: 'differs from the steps that explain it: {expected} by them, received {received}; pass results on unchanged',
  },
  unit_differs: {
    zh: '所附的单位与此处不符：此处应为 {expected}，收到 {received}',
    en: 'comes in a unit that does not fit here: expected {expected}, received {received}',
  },
  too_many_decimals: {
    zh: '最多 {limit} 位小数，收到 {received}',
    en: 'at most {limit} decimals, received {received}',
  },
  // shape
  wrong_type: {
    zh: '应为 {expected}，收到 {received}',
    en: 'expected {expected}, received {received}',
  },
  missing: {
    zh: '没有填写[（应为 {expected}）][，填了 {given} 就要填它][；收到 {received}，请填上][{orLeave}]',
    en: 'missing[ (expected {expected})][: it goes with {given}][; received {received}: give a value][{orLeave}]',
  },
  too_deep: {
    zh: '层次过多（最多 {limit} 层），或包含自身',
    en: 'nested too deep (at most {limit} levels), or it contains itself',
  },
  unknown_key: {
    zh: '没有这个字段，请核对写法；可用的字段：{expected}',
    en: 'there is no such key, check its spelling; known keys: {expected}',
  },
  empty_list: {
    zh: '不能为空，至少要有一项',
    en: 'must not be empty: give at least one item',
  },
  too_many_rows: {
    zh: '共 {received} 行，一次最多 {limit} 行；更多的请用 sweepLazily 逐行取',
    en: '{received} rows, at most {limit} at once; sweepLazily gives more than that one by one',
  },
  wrong_length: {
    zh: '项数应为 {expected}，收到 {received} 项',
    en: 'expected {expected} items, received {received}',
  },
  not_one_of: {
    zh: '应为下列之一：{expected}；收到 {received}',
    en: 'expected one of {expected}; received {received}',
  },
  wrong_kind: {
    zh: '规则的类型不符：此处应为 {expected}，收到 {received}',
    en: 'the wrong kind of rule, {expected} belongs here; received {received}',
  },
  unclean_id: {
    zh: '标识和编码的首尾不能有空格，也不能含有看不见的字符，收到 {received}',
    en: 'an id or code must not begin or end with blanks nor hold invisible characters, received {received}',
  },
  too_long: {
    zh: '过长（最多 {limit} 个字符），收到 {received}',
    en: 'too long (at most {limit} characters), received {received}',
  },
  too_many_issues: {
    zh: '问题过多，只列出前 {limit} 处，其余未查',
    en: 'too many problems, only the first {limit} are listed, the rest was not looked at',
  },
  duplicate_id: {
    zh: '“{received}”重复出现，请改名或删去一个',
    en: '"{received}" occurs more than once, rename or remove one',
  },
  unknown_id: {
    zh: '[{list} 中]没有“{received}”，请核对写法或先列入；已有：{expected}',
    en: 'there is no "{received}"[ in {list}], check its spelling or add it there; known: {expected}',
  },
  reserved_id: {
    zh: '“{received}”在结果中另有所指，请换一个',
    en: '"{received}" has a meaning of its own in the result, choose another',
  },
  id_differs: {
    zh: '标识应与其所在的键 {expected} 相同，收到 {received}',
    en: 'the id must be the key that it stands under, {expected}; received {received}',
  },
  not_asked: {
    zh: '此处不需要此项，请删去',
    en: 'this is not asked here, leave it out',
  },
  conflicting_inputs: {
    zh: '{expected} 只能填其中之一，请删去多余的',
    en: 'give only one of {expected}',
  },
  // tables
  weights_all_zero: {
    zh: '权重全部为 0，无法分摊；至少要有一项大于 0',
    en: 'the weights are all zero, nothing can be divided by them; at least one must be above 0',
  },
  weights_not_one: {
    zh: '权重合计应为 1（100%），现为 {received}，请核对',
    en: 'the weights must sum to 1 (100%), they sum to {received}; check them',
  },
  no_points: {
    zh: '分值合计为 0，无法计算点值，请核对分值数据',
    en: 'the points sum to zero, so there is no point value; check the points',
  },
  bands_not_ascending: {
    zh: '上限 {received} 应大于前一段的上限 {previous}，请按从小到大排列',
    en: 'the upper bound {received} must be above that of the band before, {previous}; put the bands in ascending order',
  },
  bands_not_open: {
    zh: '最后一段不设上限，其余各段都要有上限[；现在没有写 {received} 以上怎么办，请在末尾加一段“{open}”]',
    en: 'the last band, and only the last, has no upper bound[; nothing is said above {received}, add a band "{open}" at the end]',
  },
  bounds_not_ascending: {
    zh: '界限 {received} 应大于前一界限 {previous}，请按从小到大排列',
    en: 'the bound {received} must be above the one before, {previous}; put them in ascending order',
  },
  knots_not_ascending: {
    zh: '节点 {received} 应大于前一个节点 {previous}，请按从小到大排列',
    en: 'the knot {received} must be above the one before, {previous}; put them in ascending order',
  },
  limits_not_open: {
    zh: '最后一项（且只有最后一项）的起始日期写“null”，表示适用于此前所有协议',
    en: 'the last limit, and only the last, must begin with null (it holds for all earlier agreements)',
  },
  outside_table: {
    zh: '{received} 不在表内（表的范围：{expected}），本库不作推测',
    en: '{received} is outside the table ({expected}); nothing is guessed for it',
  },
  shares_rise: {
    zh: '分担比例应逐段递减，{received} 高于前一段的 {previous}，请核对',
    en: 'the shares must fall from band to band, {received} is above the previous {previous}; check them',
  },
  duplicate_step: {
    zh: '得分 {received} 重复，请删去一档',
    en: 'the score {received} occurs more than once, remove one step',
  },
  score_below_steps: {
    zh: '[{link}：]绩效评价得分 {received} 低于最低一档 {bound}，没有对应的系数；请为更低的得分补一档',
    en: '[{link}: ]the score {received} is below the lowest step or knot {bound}; give a factor for lower scores',
  },
  score_above_knots: {
    zh: '[{link}：]绩效评价得分 {received} 高于最高的节点 {bound}，没有对应的系数；请为更高的得分补一个节点',
    en: '[{link}: ]the score {received} is above the highest knot {bound}; give a factor for higher scores',
  },
  discretion_required: {
    zh: '得分 {received} 的系数[（{link}）]由主管部门酌定，应{expected}；请填写主管部门所定的系数及其依据',
    en: 'for the score {received} the authority decides the factor[ ({link})], {expected}; give the factor it decided and the document that says so',
  },
  factor_falls: {
    zh: '得分越高系数反而越低：{received} 低于较低得分的 {previous}，请核对',
    en: 'a higher score would pay less: the factor {received} is below the {previous} of a lower score; check them',
  },
  not_a_period: {
    zh: '应为月份（如 2026-05）、季度（如 2026-Q1）或年份（如 2026），收到 {received}',
    en: 'expected a month (such as 2026-05), a quarter (such as 2026-Q1) or a year (such as 2026), received {received}',
  },
  periods_differ: {
    zh: '时期应全为月份、全为季度或全为年份（前面是 {expected}），收到 {received}',
    en: 'periods must be all months, all quarters or all years (those before are {expected}), received {received}',
  },
  years_differ: {
    zh: '各项应为同一年度（第一项为 {expected} 年），此项为 {received} 年',
    en: 'all must be of one year (the first is of {expected}), this one is of {received}',
  },
  not_in_year: {
    zh: '{year} 年没有此项，请删去',
    en: 'there is none in {year}, leave it out',
  },
  score_out_of_scale: {
    zh: '得分应 {expected}，收到 {received}',
    en: 'the score must be {expected}, received {received}',
  },
  top_not_kept: {
    zh: '按此取整，满分 {expected} 会变成 {received}，请改用不改变满分的取整方式',
    en: 'rounded so, the top of the scale {expected} becomes {received}; choose a rounding that keeps it',
  },
  lead_not_member: {
    zh: '牵头医院应是医共体成员，请核对成员标记',
    en: 'the lead hospital must be a member of the alliance, check its mark',
  },
  second_lead: {
    zh: '牵头医院只能有一家，前面已经有了',
    en: 'there is one lead hospital, and it was named before',
  },
  moved_to_itself: {
    zh: '费用不能从 {received} 转给它自己',
    en: 'costs cannot be moved to where they come from, {received}',
  },
  // dates and rules
  not_a_date: {
    zh: '应为 YYYY-MM-DD 形式的日期，收到 {received}[；{because}][；请写 {meant}]',
    en: 'expected a date in the form YYYY-MM-DD, received {received}[; {because}][; write {meant}]',
  },
  not_a_month: {
    zh: '应为 YYYY-MM 形式的月份（如 2026-05），收到 {received}',
    en: 'expected a month in the form YYYY-MM (such as 2026-05), received {received}',
  },
  dates_not_ascending: {
    zh: '应从早到晚排列，{received} 不晚于前一个 {previous}',
    en: 'they must ascend, {received} is not after the previous {previous}',
  },
  before_first_value: {
    zh: '“{label}”的数据从 {effectiveFrom} 开始（规则中所记的起始日），{received} 在此之前，没有可用的规定',
    en: '"{label}" has values from {effectiveFrom} on, the first day that the rules give; {received} is before that, so nothing is known of it',
  },
  missing_local_parameter: {
    zh: '缺少地方参数：{label}；文件把它留给地方规定，请用 withLocal 补上',
    en: 'missing local values: {label}; the document leaves them to the locality, supply them with withLocal',
  },
  notice_incomplete: {
    zh: '通知还没有回答：{label}；通知有规定的写入 values，留给地方的写入 local',
    en: 'the notice has no answer yet to: {label}; put what it says into values, what it leaves to the locality into local',
  },
  missing_fact: {
    zh: '没有说明“{label}”是否成立，请填不加引号的 true（成立）或 false（不成立）',
    en: 'it is not stated whether "{label}" holds, say true or false, without quotation marks',
  },
  unknown_parameter: {
    zh: '规则“{ruleSet}”没有这个参数，请核对写法；已有：{expected}',
    en: 'the rule set "{ruleSet}" has no such parameter, check its spelling; it has {expected}',
  },
  contradictory_rules: {
    zh: '规则自相矛盾：{first}，与 {second} 不能并存；{reason}',
    en: 'the rules contradict themselves: {first}, which does not go with {second}; {reason}',
  },
  // the year
  growth_not_above_minus_one: {
    zh: '增长率应大于 −100%，收到 {received}，请核对',
    en: 'a growth rate must be above −100%, received {received}; check it',
  },
  base_not_allowed: {
    zh: '规则“{label}”不以 {received} 为付费总额的基数，请改填可用的：{expected}',
    en: 'the rules "{label}" do not start from {received}; give what they start from: {expected}',
  },
  base_negative: {
    zh: '{made}后为负（{received}），请核对',
    en: '{made}: this comes out negative ({received}), check it',
  },
  total_negative: {
    zh: '[计入 {taken} 后]金额为负（{received}），请核对',
    en: '[with {taken} ]the amount is negative ({received}), check it',
  },
  advances_negative: {
    zh: '预计的 {elsewhere} 过大：总额扣除风险调节金、保证金后只有 {available}，相差 {short}；请核对预计数是否误填了医疗总费用[{orTotal}]',
    en: 'the {elsewhere} expected is too much: the total less risk-adjustment fund and deposit is {available}, {short} less; check whether all medical costs were entered, and not what the pooled fund pays[{orTotal}]',
  },
  carve_outs_exceed_total: {
    zh: '年度保证金比例 {depositRate}[（{depositAt}）]与风险调节金比例 {riskFundRate}[（{riskFundAt}）]合计 {sum}，超过 100%，请核对',
    en: 'the deposit rate {depositRate}[ ({depositAt})] and the risk-fund rate {riskFundRate}[ ({riskFundAt})] together are {sum}, above 100%; check them',
  },
  disallowed_exceeds_spending: {
    zh: '审核扣减 {received} 超过成员单位统筹基金支付额合计 {limit}，请核对',
    en: 'disallowed {received} exceeds what the fund pays for care by members, {limit}, check them',
  },
  exceeds_available: {
    zh: '{received} 超过可用金额 {limit}，请核对',
    en: '{received} exceeds what is available, {limit}; check it',
  },
  // what a budget is built from
  nothing_included: {
    zh: '没有任何项目纳入预算，请至少纳入一项',
    en: 'no line is in the budget; include at least one',
  },
  sum_not_stated: {
    zh: '各项合计 {received}，与应有的合计 {expected} 不符[，相差 {gap}]，请核对',
    en: 'the lines sum to {received}, they should sum to {expected}[, a gap of {gap}]; check them',
  },
  years_not_consecutive: {
    zh: '{previous} 年之后应为 {expected} 年，收到 {received} 年；年份应逐年给出，不得缺年',
    en: '{expected} must follow {previous}, received {received}; years ascend and none may be missing between them',
  },
  no_trend: {
    zh: '无法得出趋势：{because}',
    en: 'no trend can be found: {because}',
  },
  no_development: {
    zh: '无法得出进展因子：{because}',
    en: 'no development factor can be found: {because}',
  },
  no_people: {
    zh: '人数合计为 0，无法计算均值或指数，请核对人数',
    en: 'there are no people, so no mean and no index can be computed; check the numbers of people',
  },
  no_cases: {
    zh: '没有病例，无法计算；至少要有一例',
    en: 'there are no cases, nothing can be computed; there must be one at least',
  },
  no_cost: {
    zh: '费用合计为 0，无法计算权重，请核对费用',
    en: 'there is no cost, so no weight can be computed; check the costs',
  },
  // weights
  nothing_left: {
    zh: '剪裁后病组“{group}”没有剩余病例，无法计算均值，请放宽剪裁或补充病例',
    en: 'trimming leaves no case of the group "{group}", so it has no mean; trim less or give more cases',
  },
  // batches
  catalogues_differ: {
    zh: '此分片所用目录（{received}）与第一个分片的（{expected}）不同，不能合并；请用同一目录重新统计',
    en: 'this partial was counted by another catalogue ({received}) than the first one ({expected}) and does not merge; count it again by the same one',
  },
  decimal_overflow: {
    zh: '精确计算时中间结果可达 {received} 位整数，而此数据库至多容纳 {limit} 位；请减少小数位数',
    en: 'exact arithmetic can reach {received} digits, this database holds at most {limit}; give numbers of fewer decimals',
  },
  // statistics
  empty_sample: {
    zh: '数据太少，至少需要 {expected} 个[，只有 {received} 个]',
    en: 'too few values, at least {expected} are needed[, given: {received}]',
  },
  sample_too_small: {
    zh: '{count} 个残差重抽样至多支持 {limit} 的置信水平，收到 {received}：下一个残差仍有 1/(n+1) 的机会超过其中最大的；请降低置信水平、补充残差，或不用重抽样',
    en: '{count} residuals drawn again bear out a confidence of {limit} at most, received {received}: once in n + 1 times the next one exceeds the largest of n; lower the confidence, give more residuals, or leave the bootstrap out',
  },
  not_finite: {
    zh: '应为有限的数，收到 {received}，请核对',
    en: 'expected a finite number, received {received}; check it',
  },
} as const satisfies Record<string, Bilingual>

/**
 * 错误代码 — the code of an error or issue: stable, made for programs.
 *
 * @since 0.1.0
 */
export type ErrorCode = keyof typeof messages
