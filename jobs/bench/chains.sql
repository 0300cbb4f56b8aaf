-- The chains of the cases, and the register as rows. An applicant's certificate is not kept without a key, so that only bundles make chains.
CREATE TABLE links AS
SELECT case_id, wb_topic, bundle_id, department, district, item_code, status, fee_amount, project_value, documents,
    coalesce(external_steps, 0) AS external_steps, coalesce(receive_time, accept_time, close_time) AS applied,
    CASE WHEN close_time IS NOT NULL THEN greatest(close_time, deliver_time) END AS delivered,
    status = 'CLOSED_OK' AND close_time IS NOT NULL AS granted
FROM read_parquet('${output}/accepted/cases.parquet')
WHERE wb_topic IS NOT NULL AND status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN');

CREATE TABLE ended AS
WITH procedures AS (
    SELECT wb_topic, bundle_id, count(*) + sum(external_steps) AS procedures
    FROM (SELECT wb_topic, bundle_id, department, item_code, max(external_steps) AS external_steps FROM links WHERE bundle_id IS NOT NULL GROUP BY ALL)
    GROUP BY ALL),
gathered AS (
    SELECT wb_topic, bundle_id, bool_and(granted OR status = 'CLOSED_REJECT') AS settled,
        list_has_all(coalesce(list(item_code) FILTER (granted), []), list(item_code)) AS obtained,
        min(applied) AS first_application, max(delivered) FILTER (granted) AS last_delivery,
        arg_max(department, (delivered, case_id)) FILTER (granted) AS department, arg_max(district, (delivered, case_id)) FILTER (granted) AS district,
        count(*) AS cases, CASE WHEN count(documents) = count(*) THEN sum(documents) END AS documents,
        CASE WHEN count(fee_amount) = count(*) THEN sum(fee_amount) END AS cost, nullif(max(project_value), 0) AS project_value
    FROM links WHERE bundle_id IS NOT NULL GROUP BY ALL)
SELECT g.*, p.procedures, b.sequence - a.sequence AS elapsed_days,
    CASE WHEN NOT settled THEN 'unfinished' WHEN NOT obtained THEN 'refused' WHEN a.sequence IS NULL OR b.sequence IS NULL THEN 'calendar' END AS rule
FROM gathered AS g JOIN procedures AS p USING (wb_topic, bundle_id)
LEFT JOIN calendar AS a ON a.day = first_application::DATE
LEFT JOIN calendar AS b ON b.day = last_delivery::DATE;

-- The share of the value in ten thousandths of a percent, rounded half up in whole numbers: a quotient of decimals would be a double.
COPY (
    SELECT wb_topic AS topic, department, district, last_delivery::DATE AS completed_date, elapsed_days, procedures, cases, documents, cost, project_value,
        CASE WHEN cost IS NOT NULL AND project_value > 0 THEN
            ((cost * 100)::HUGEINT * 2000000 + (project_value * 100)::HUGEINT) // ((project_value * 100)::HUGEINT * 2) END::BIGINT AS cost_share,
        hash(bundle_id) % 20 AS replicate
    FROM ended WHERE rule IS NULL)
TO '${output}/accepted/chains.parquet' (FORMAT parquet, COMPRESSION zstd);

COPY (
    SELECT d.dept_name AS department, NULL::VARCHAR AS district, statutory_days, promised_days, hash(item_code) % 20 AS replicate
    FROM items JOIN departments AS d USING (dept_id))
TO '${output}/accepted/items.parquet' (FORMAT parquet, COMPRESSION zstd);

COPY (
    SELECT 'chains' AS source, 'cases' AS file, count(*) AS read, count(*) FILTER (rule IS NULL) AS accepted, 0 AS superseded,
        count(*) FILTER (rule IS NOT NULL) AS excluded, 0 AS rejected
    FROM (SELECT rule FROM ended UNION ALL SELECT 'no_chain_key' FROM links WHERE bundle_id IS NULL)
    UNION ALL
    SELECT 'items', 'register', count(*), count(*), 0, 0, 0 FROM items)
TO '${output}/intake-chains.csv' (HEADER);
