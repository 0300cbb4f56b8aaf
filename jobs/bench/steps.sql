-- The step log: its special procedures stop the clock of their cases.
CREATE TABLE steps_raw AS
SELECT * EXCLUDE (actor)
FROM read_csv('${input}/case-steps/*.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
    filename = 'source_file', store_rejects = true, columns = {
    'case_id': 'VARCHAR', 'step_no': 'VARCHAR', 'step_name': 'VARCHAR', 'step_start': 'VARCHAR', 'step_end': 'VARCHAR', 'actor': 'VARCHAR',
    'action': 'VARCHAR', 'special_type': 'VARCHAR', 'special_start': 'VARCHAR', 'special_end': 'VARCHAR',
    'approver_role': 'VARCHAR', 'step_kind': 'VARCHAR'});

CREATE TABLE steps_read AS
WITH raw AS (SELECT *, rowid AS record FROM steps_raw),
typed AS (
    SELECT raw.record AS record, said(raw.case_id) AS case_id, whole(raw.step_no) AS step_no, said(raw.step_name) AS step_name, moment(raw.step_start) AS step_start,
        moment(raw.step_end) AS step_end, said(raw.action) AS action, said(raw.special_type) AS special_type,
        moment(raw.special_start) AS special_start, moment(raw.special_end) AS special_end,
        CASE WHEN said(raw.approver_role) IN ('受理', '受理岗', 'ACCEPT') THEN 'ACCEPT' WHEN said(raw.approver_role) IN ('审核', '审核岗', 'REVIEW') THEN 'REVIEW'
            WHEN said(raw.approver_role) IN ('复核', '复核岗', 'RECHECK') THEN 'RECHECK'
            WHEN said(raw.approver_role) IN ('决定', '决定岗', '审批', '批准', 'DECIDE') THEN 'DECIDE'
            WHEN said(raw.approver_role) IN ('办结', '送达', '发证', 'DELIVER') THEN 'DELIVER' END AS approver_role,
        CASE WHEN said(raw.step_kind) IN ('内部', '内部环节', 'INTERNAL') THEN 'INTERNAL'
            WHEN said(raw.step_kind) IN ('外部', '外部环节', 'EXTERNAL') THEN 'EXTERNAL' END AS step_kind,
        total_row(raw.case_id, raw.step_no) AS is_total, raw
    FROM raw)
SELECT * EXCLUDE (raw, is_total), hash(case_id) % 20 AS replicate, raw.source_file[${skip}:] AS source_file,
    CASE WHEN NOT is_total THEN coalesce(
        CASE WHEN damaged(case_id) THEN 'damaged_id' END, missing(case_id),
        refused_number(raw.step_no, step_no), missing(step_no),
        refused(raw.step_start, step_start, 'unreadable_time'), refused(raw.step_end, step_end, 'unreadable_time'),
        refused(raw.special_start, special_start, 'unreadable_time'), refused(raw.special_end, special_end, 'unreadable_time'),
        refused(raw.approver_role, approver_role, 'unknown_code'), refused(raw.step_kind, step_kind, 'unknown_code')) END AS reject,
    CASE WHEN is_total THEN 'total_row' END AS exclude
FROM typed;

DROP TABLE steps_raw;

CREATE TABLE steps_lost AS
SELECT record FROM (
    SELECT record, row_number() OVER (PARTITION BY case_id, step_no ORDER BY step_start DESC NULLS LAST, record DESC) AS place
    FROM steps_read
    WHERE reject IS NULL AND exclude IS DISTINCT FROM 'total_row' AND (case_id, step_no) IN (
        SELECT (case_id, step_no) FROM steps_read WHERE reject IS NULL AND exclude IS DISTINCT FROM 'total_row' GROUP BY case_id, step_no HAVING count(*) > 1))
WHERE place > 1;

-- Overlapping stretches of a case become one; as the clock is a rising count of working days, they are kept in its terms.
CREATE TABLE suspensions AS
WITH stretches AS (
    SELECT case_id, special_start::DATE AS first, coalesce(special_end::DATE, DATE '9999-12-31') AS last
    FROM steps_read WHERE special_start IS NOT NULL AND coalesce(reject, exclude) IS NULL AND record NOT IN (FROM steps_lost)),
opened AS (
    SELECT *, coalesce(first > max(last) OVER (PARTITION BY case_id ORDER BY first, last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), true) AS opens
    FROM stretches WHERE last > first),
numbered AS (SELECT *, sum(opens::INTEGER) OVER (PARTITION BY case_id ORDER BY first, last ROWS UNBOUNDED PRECEDING) AS stretch FROM opened),
merged AS (SELECT case_id, stretch, min(first) AS first, max(last) AS last FROM numbered GROUP BY ALL),
counted AS (
    SELECT case_id, coalesce(f.sequence, CASE WHEN first > t.last_day THEN t.most ELSE 0 END) AS first,
        coalesce(l.sequence, CASE WHEN m.last > t.last_day THEN t.most ELSE 0 END) AS last
    FROM merged AS m LEFT JOIN calendar AS f ON f.day = m.first LEFT JOIN calendar AS l ON l.day = m.last
    CROSS JOIN (SELECT max(day) AS last_day, max(sequence) AS most FROM calendar) AS t)
SELECT case_id, list({'first': first, 'last': last} ORDER BY first) AS stretches FROM counted GROUP BY case_id;

-- A special procedure only stops the clock; whoever only delivers approves nothing.
CREATE TABLE step_figures AS
SELECT case_id, count(*) FILTER (step_kind IS DISTINCT FROM 'EXTERNAL') AS internal_steps, count(*) FILTER (step_kind = 'EXTERNAL') AS external_steps,
    nullif(count(DISTINCT approver_role) FILTER (approver_role <> 'DELIVER'), 0) AS approver_roles
FROM steps_read
WHERE special_type IS NULL AND special_start IS NULL AND coalesce(reject, exclude) IS NULL AND record NOT IN (FROM steps_lost)
GROUP BY case_id;
