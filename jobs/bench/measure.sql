-- The indicators of the city rulebook, as one query a table would be written by hand; exact sums and exact histograms.
-- A quarter is numbered year * 4 + quarter - 1; nothing after the last day of the assessed quarter has happened yet.
CREATE TABLE quarters AS
SELECT year(last) * 4 + quarter(last) - 1 AS quarter, year(last) || '-Q' || quarter(last) AS period, last
FROM (SELECT last_day(DATE '${as_of}' - to_months(3 * i))::DATE AS last FROM range(9) AS t(i));

CREATE MACRO quarter_of(day) AS CASE
    WHEN day BETWEEN date_trunc('quarter', DATE '${as_of}' - INTERVAL 24 MONTH) AND DATE '${as_of}' THEN year(day) * 4 + quarter(day) - 1 END;

CREATE TABLE case_groups AS
WITH cases AS (
    SELECT *, status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN') AS handled FROM read_parquet('${output}/accepted/cases.parquet'))
SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, replicate,
    quarter_of(close_date) AS closed, quarter_of(least(close_date, promised_due)) AS promised, quarter_of(least(close_date, statutory_due)) AS statutory,
    quarter_of(least(licence_stored_date, licence_due)) AS stored, quarter_of(coalesce(receive_date, accept_date)) AS received,
    quarter_of(least(policy_paid_date, policy_due)) AS paid,
    count(*) FILTER (promised_days IS NOT NULL AND handled) AS eff01_n,
    count(*) FILTER (promised_days IS NOT NULL AND handled AND net_days <= promised_days + extension_days) AS eff01,
    count(*) FILTER (statutory_days IS NOT NULL AND handled) AS eff02_n,
    count(*) FILTER (statutory_days IS NOT NULL AND handled AND net_days <= statutory_days + extension_days) AS eff02,
    count(*) FILTER (case_type = 'COMMITTED' AND promised_days > 0 AND handled) AS eff03_n,
    count(*) FILTER (case_type = 'COMMITTED' AND promised_days > 0 AND handled AND net_days < promised_days) AS eff03,
    count(*) FILTER (close_date IS NOT NULL AND handled) AS closed_n,
    count(*) FILTER (close_date IS NOT NULL AND handled AND case_type = 'IMMEDIATE' AND close_date = accept_date) AS eff04,
    count(*) FILTER (close_date IS NOT NULL AND handled AND visit_count IS NOT NULL) AS eff13_n,
    count(*) FILTER (close_date IS NOT NULL AND handled AND visit_count <= 1) AS eff13,
    count(*) FILTER (close_date IS NOT NULL AND handled AND online_item) AS eff14_n,
    count(*) FILTER (close_date IS NOT NULL AND handled AND online_item AND channel IN ('PC', 'MOBILE') AND online_depth >= 5 AND visit_count = 0) AS eff14,
    count(*) FILTER (close_date IS NOT NULL AND statutory_days IS NOT NULL AND net_days IS NOT NULL AND handled) AS eff06_n,
    sum(statutory_days - net_days) FILTER (close_date IS NOT NULL AND handled) AS eff06,
    sum(statutory_days) FILTER (close_date IS NOT NULL AND net_days IS NOT NULL AND handled) AS eff06_of,
    count(*) FILTER (close_date IS NOT NULL AND approver_roles IS NOT NULL AND handled) AS eff10_n,
    count(*) FILTER (close_date IS NOT NULL AND approver_roles >= 3 AND handled) AS eff10,
    count(*) FILTER (close_date IS NOT NULL AND elicence_possible AND elicence_used_count IS NOT NULL AND handled) AS eff15_n,
    count(*) FILTER (close_date IS NOT NULL AND elicence_possible AND elicence_used_count >= 1 AND handled) AS eff15,
    count(*) FILTER (licence_due IS NOT NULL AND status = 'CLOSED_OK') AS eff16_n,
    count(*) FILTER (licence_stored_date <= licence_due AND status = 'CLOSED_OK') AS eff16,
    count(supplement_count) AS eff17_n, count(*) FILTER (supplement_count >= 2) AS eff17,
    count(*) FILTER (close_date IS NOT NULL AND bundled IS NOT NULL AND handled) AS eff18_n,
    count(*) FILTER (close_date IS NOT NULL AND bundled AND handled) AS eff18,
    count(*) FILTER (policy_due IS NOT NULL AND handled AND status <> 'CLOSED_REJECT') AS eff19_n,
    count(*) FILTER (policy_paid_date <= policy_due AND handled AND status <> 'CLOSED_REJECT') AS eff19,
    count(*) FILTER (case_type = 'COMMITTED' AND net_days IS NOT NULL AND close_date IS NOT NULL AND handled AND base_days IS NOT NULL) AS time_n,
    sum(net_days) FILTER (case_type = 'COMMITTED' AND net_days IS NOT NULL AND close_date IS NOT NULL AND handled AND base_days IS NOT NULL) AS time,
    sum(base_days) FILTER (case_type = 'COMMITTED' AND net_days IS NOT NULL AND close_date IS NOT NULL AND handled) AS time_of,
    count(*) FILTER (internal_steps IS NOT NULL AND close_date IS NOT NULL AND handled AND base_steps IS NOT NULL) AS steps_n,
    sum(internal_steps) FILTER (internal_steps IS NOT NULL AND close_date IS NOT NULL AND handled AND base_steps IS NOT NULL) AS steps,
    sum(base_steps) FILTER (internal_steps IS NOT NULL AND close_date IS NOT NULL AND handled) AS steps_of,
    count(*) FILTER (material_count IS NOT NULL AND close_date IS NOT NULL AND handled AND base_documents IS NOT NULL) AS docs_n,
    sum(documents) FILTER (material_count IS NOT NULL AND close_date IS NOT NULL AND handled AND base_documents IS NOT NULL) AS docs,
    sum(base_documents) FILTER (material_count IS NOT NULL AND close_date IS NOT NULL AND handled) AS docs_of,
    count(*) FILTER (visit_count IS NOT NULL AND close_date IS NOT NULL AND handled AND base_visits IS NOT NULL) AS visits_n,
    sum(visit_count) FILTER (visit_count IS NOT NULL AND close_date IS NOT NULL AND handled AND base_visits IS NOT NULL) AS visits,
    sum(base_visits) FILTER (visit_count IS NOT NULL AND close_date IS NOT NULL AND handled) AS visits_of,
    histogram((100 * net_days) // promised_days) FILTER (case_type = 'COMMITTED' AND promised_days >= 2 AND close_date IS NOT NULL AND net_days IS NOT NULL AND handled) AS eff08_used,
    histogram(internal_steps) FILTER (close_date IS NOT NULL AND internal_steps IS NOT NULL AND handled) AS eff11,
    histogram(documents) FILTER (close_date IS NOT NULL AND material_count IS NOT NULL AND handled) AS eff12,
    histogram(net_days) FILTER (case_type = 'COMMITTED' AND close_date IS NOT NULL AND net_days IS NOT NULL AND handled) AS eff07,
    histogram(net_days - promised_days - extension_days)
        FILTER (case_type = 'COMMITTED' AND promised_days > 0 AND close_date IS NOT NULL AND net_days IS NOT NULL AND handled) AS eff08
FROM cases
GROUP BY ALL;

-- A stock: few cases are open at the end of their quarter, and only those are held against every quarter's end.
CREATE TABLE open_groups AS
WITH lasting AS (
    SELECT * FROM read_parquet('${output}/accepted/cases.parquet')
    WHERE promised_due IS NOT NULL AND status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN')
        AND (close_date > last_day(accept_date + to_months(2 - (month(accept_date) - 1) % 3))
            OR close_date IS NULL AND status NOT IN ('CLOSED_OK', 'CLOSED_REJECT')))
SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, replicate, quarter, count(*) AS eff09_n,
    count(*) FILTER (promised_due <= last) AS eff09
FROM lasting JOIN quarters ON accept_date <= last AND (close_date > last OR close_date IS NULL)
GROUP BY ALL;

CREATE TABLE ticket_groups AS
SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, replicate,
    quarter_of(close_date) AS closed, quarter_of(least(close_date, due_date)) AS settled,
    count(*) FILTER (revisit_valid AND close_date IS NOT NULL) AS revisited,
    count(*) FILTER (revisit_valid AND close_date IS NOT NULL AND contacted) AS hot02,
    count(*) FILTER (revisit_valid AND close_date IS NOT NULL AND resolved) AS hot03,
    sum(CASE satisfied WHEN 'SATISFIED' THEN 10 WHEN 'BASICALLY_SATISFIED' THEN 9 ELSE 0 END) FILTER (revisit_valid AND close_date IS NOT NULL) AS hot04,
    count(*) FILTER (due_date IS NOT NULL) AS hot06_n,
    count(*) FILTER (due_date IS NOT NULL AND close_date <= due_date) AS hot06
FROM read_parquet('${output}/accepted/tickets.parquet')
GROUP BY ALL;

CREATE TABLE contact_groups AS
SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, replicate, quarter_of(close_date) AS closed,
    count(*) AS revisited, count(*) FILTER (contacted) AS hot02
FROM read_parquet('${output}/accepted/contact_tickets.parquet')
WHERE revisit_valid AND close_date IS NOT NULL
GROUP BY ALL;

CREATE TABLE rating_groups AS
SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, replicate,
    quarter_of(case_close_date) AS closed, quarter_of(assess_date) AS assessed,
    -- As of the end of the quarter in which the case was closed: a later run says the same of it.
    count(*) FILTER (first_active AND assess_date <= last_day(case_close_date + to_months(2 - (month(case_close_date) - 1) % 3))) AS sat01,
    count(*) FILTER (first_active AND is_valid AND NOT is_default) AS active,
    count(*) FILTER (first_active AND is_valid AND NOT is_default AND level >= 3) AS sat02,
    histogram(CASE level WHEN 5 THEN 10 WHEN 4 THEN 8 WHEN 3 THEN 6 WHEN 2 THEN 3 WHEN 1 THEN 0 END)
        FILTER (first_active AND is_valid AND NOT is_default) AS sat03,
    count(*) FILTER (first_active AND is_valid AND NOT is_default AND level <= 2) AS sat04
FROM read_parquet('${output}/accepted/ratings.parquet')
GROUP BY ALL;

CREATE TABLE chain_groups AS
SELECT 'WB-' || CASE topic WHEN 'STARTING_BUSINESS' THEN 'SB' WHEN 'CONSTRUCTION_PERMITS' THEN 'CP' WHEN 'REGISTERING_PROPERTY' THEN 'RP'
        WHEN 'GETTING_ELECTRICITY' THEN 'GE' WHEN 'GETTING_WATER_GAS' THEN 'WG' WHEN 'PAYING_TAXES' THEN 'PT' END AS topic,
    coalesce(department, '') AS department, coalesce(district, '') AS district, replicate, quarter_of(completed_date) AS completed,
    count(cost) AS cost_n, sum(cost) AS cost, count(cost_share) AS share_n, sum(cost_share) AS share,
    histogram(procedures) AS procedures, histogram(elapsed_days) AS elapsed, histogram(documents) FILTER (documents IS NOT NULL) AS documents
FROM read_parquet('${output}/accepted/chains.parquet')
GROUP BY ALL;

CREATE TABLE sums AS
WITH every AS (
    SELECT unnest([{'indicator': 'EFF-01', 'quarter': promised, 'n': eff01_n, 'numerator': eff01, 'denominator': eff01_n},
        {'indicator': 'EFF-02', 'quarter': statutory, 'n': eff02_n, 'numerator': eff02, 'denominator': eff02_n},
        {'indicator': 'EFF-03', 'quarter': promised, 'n': eff03_n, 'numerator': eff03, 'denominator': eff03_n},
        {'indicator': 'EFF-04', 'quarter': closed, 'n': closed_n, 'numerator': eff04, 'denominator': closed_n},
        {'indicator': 'EFF-13', 'quarter': closed, 'n': eff13_n, 'numerator': eff13, 'denominator': eff13_n},
        {'indicator': 'EFF-14', 'quarter': closed, 'n': eff14_n, 'numerator': eff14, 'denominator': eff14_n},
        {'indicator': 'EFF-06', 'quarter': closed, 'n': eff06_n, 'numerator': coalesce(eff06, 0), 'denominator': coalesce(eff06_of, 0)},
        {'indicator': 'EFF-10', 'quarter': closed, 'n': eff10_n, 'numerator': eff10, 'denominator': eff10_n},
        {'indicator': 'EFF-15', 'quarter': closed, 'n': eff15_n, 'numerator': eff15, 'denominator': eff15_n},
        {'indicator': 'EFF-16', 'quarter': stored, 'n': eff16_n, 'numerator': eff16, 'denominator': eff16_n},
        {'indicator': 'EFF-17', 'quarter': received, 'n': eff17_n, 'numerator': eff17, 'denominator': eff17_n},
        {'indicator': 'EFF-18', 'quarter': closed, 'n': eff18_n, 'numerator': eff18, 'denominator': eff18_n},
        {'indicator': 'EFF-19', 'quarter': paid, 'n': eff19_n, 'numerator': eff19, 'denominator': eff19_n},
        {'indicator': 'CUT-TIME', 'quarter': closed, 'n': time_n, 'numerator': coalesce(time_of - time, 0), 'denominator': coalesce(time_of, 0)},
        {'indicator': 'MIX-TIME', 'quarter': closed, 'n': time_n, 'numerator': coalesce(100 * time, 0), 'denominator': coalesce(time_of, 0)},
        {'indicator': 'CUT-STEPS', 'quarter': closed, 'n': steps_n, 'numerator': coalesce(steps_of - steps, 0), 'denominator': coalesce(steps_of, 0)},
        {'indicator': 'MIX-STEPS', 'quarter': closed, 'n': steps_n, 'numerator': coalesce(100 * steps, 0), 'denominator': coalesce(steps_of, 0)},
        {'indicator': 'CUT-DOCS', 'quarter': closed, 'n': docs_n, 'numerator': coalesce(docs_of - docs, 0), 'denominator': coalesce(docs_of, 0)},
        {'indicator': 'MIX-DOCS', 'quarter': closed, 'n': docs_n, 'numerator': coalesce(100 * docs, 0), 'denominator': coalesce(docs_of, 0)},
        {'indicator': 'CUT-VISITS', 'quarter': closed, 'n': visits_n, 'numerator': coalesce(visits_of - visits, 0), 'denominator': coalesce(visits_of, 0)},
        {'indicator': 'SAT-01', 'quarter': closed, 'n': closed_n, 'numerator': 0, 'denominator': closed_n}]) AS t, department, district, replicate
    FROM case_groups
    UNION ALL
    SELECT {'indicator': 'EFF-09', 'quarter': quarter, 'n': eff09_n, 'numerator': eff09, 'denominator': eff09_n}, department, district, replicate
    FROM open_groups
    UNION ALL
    -- The register, as it is at the end of every quarter.
    SELECT {'indicator': 'EFF-05', 'quarter': quarter, 'n': count(*), 'numerator': sum(statutory_days - promised_days), 'denominator': sum(statutory_days)},
        department, '', replicate
    FROM read_parquet('${output}/accepted/items.parquet') CROSS JOIN quarters WHERE statutory_days IS NOT NULL AND promised_days IS NOT NULL
    GROUP BY quarter, department, replicate
    UNION ALL
    SELECT {'indicator': 'INT-08', 'quarter': quarter, 'n': count(*),
        'numerator': count(*) FILTER (coalesce(promised_days > statutory_days, promised_days IS NULL AND statutory_days IS NULL)), 'denominator': count(*)},
        department, '', replicate
    FROM read_parquet('${output}/accepted/items.parquet') CROSS JOIN quarters
    GROUP BY quarter, department, replicate
    UNION ALL
    SELECT unnest([{'indicator': 'HOT-02', 'quarter': closed, 'n': revisited, 'numerator': hot02, 'denominator': revisited},
        {'indicator': 'HOT-03', 'quarter': closed, 'n': revisited, 'numerator': hot03, 'denominator': revisited},
        {'indicator': 'HOT-04', 'quarter': closed, 'n': revisited, 'numerator': coalesce(hot04, 0), 'denominator': 10 * revisited},
        {'indicator': 'HOT-06', 'quarter': settled, 'n': hot06_n, 'numerator': hot06, 'denominator': hot06_n}]), department, district, replicate
    FROM ticket_groups
    UNION ALL
    SELECT {'indicator': 'HOT-02', 'quarter': closed, 'n': revisited, 'numerator': hot02, 'denominator': revisited}, department, district, replicate
    FROM contact_groups
    UNION ALL
    SELECT unnest([{'indicator': 'SAT-01', 'quarter': closed, 'n': 0, 'numerator': sat01, 'denominator': 0},
        {'indicator': 'SAT-02', 'quarter': assessed, 'n': active, 'numerator': sat02, 'denominator': active},
        {'indicator': 'SAT-04', 'quarter': assessed, 'n': active, 'numerator': sat04, 'denominator': active}]), department, district, replicate
    FROM rating_groups)
SELECT t.indicator, period, department, district, replicate, sum(t.n) AS n, sum(t.numerator)::DECIMAL(38, 6) AS numerator,
    sum(t.denominator)::DECIMAL(38, 6) AS denominator
FROM every JOIN quarters ON quarter = t.quarter
GROUP BY ALL HAVING sum(t.n) > 0
UNION ALL
SELECT topic || '-COST', period, department, district, replicate, sum(cost_n), sum(cost)::DECIMAL(38, 6), sum(cost_n)::DECIMAL(38, 6)
FROM chain_groups JOIN quarters ON quarter = completed WHERE topic = 'WB-SB'
GROUP BY ALL HAVING sum(cost_n) > 0
UNION ALL
SELECT topic || '-COST', period, department, district, replicate, sum(share_n), sum(share)::DECIMAL(20, 0) * 0.0001::DECIMAL(5, 4), 100 * sum(share_n)
FROM chain_groups JOIN quarters ON quarter = completed WHERE topic <> 'WB-SB'
GROUP BY ALL HAVING sum(share_n) > 0;

CREATE TABLE histograms AS
WITH every AS (
    SELECT 'EFF-07' AS indicator, closed AS quarter, department, district, replicate, unnest(map_entries(eff07)) AS bin FROM case_groups
    UNION ALL
    SELECT 'EFF-08-DAYS', closed, department, district, replicate, unnest(map_entries(eff08)) FROM case_groups
    UNION ALL
    SELECT 'EFF-08', closed, department, district, replicate, unnest(map_entries(eff08_used)) FROM case_groups
    UNION ALL
    SELECT 'EFF-11', closed, department, district, replicate, unnest(map_entries(eff11)) FROM case_groups
    UNION ALL
    SELECT 'EFF-12', closed, department, district, replicate, unnest(map_entries(eff12)) FROM case_groups
    UNION ALL
    SELECT topic || '-PROC', completed, department, district, replicate, unnest(map_entries(procedures)) FROM chain_groups
    UNION ALL
    SELECT topic || '-TIME', completed, department, district, replicate, unnest(map_entries(elapsed)) FROM chain_groups
    UNION ALL
    SELECT topic || '-DOCS', completed, department, district, replicate, unnest(map_entries(documents)) FROM chain_groups
    UNION ALL
    SELECT 'SAT-03', assessed, department, district, replicate, unnest(map_entries(sat03)) FROM rating_groups)
SELECT indicator, period, department, district, replicate, bin.key AS value, sum(bin.value)::BIGINT AS rows
FROM every JOIN quarters USING (quarter)
GROUP BY ALL;
