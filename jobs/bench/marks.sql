-- What others measured: one row a mark.
CREATE TABLE marks_raw AS
SELECT * EXCLUDE (assessor)
FROM read_csv('${input}/marks/*.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
    filename = 'source_file', store_rejects = true, columns = {
    'mark_id': 'VARCHAR', 'kind': 'VARCHAR', 'department': 'VARCHAR', 'district': 'VARCHAR', 'mark_time': 'VARCHAR', 'mark': 'VARCHAR',
    'out_of': 'VARCHAR', 'evidence': 'VARCHAR', 'assessor': 'VARCHAR'});

CREATE TABLE marks_read AS
WITH typed AS (
    SELECT *, rowid AS record, said(mark_id) AS id, moment(mark_time) AS given_at, try_cast(said(mark) AS DECIMAL(16, 4)) AS given,
        try_cast(said(out_of) AS DECIMAL(16, 4)) AS most,
        CASE said(kind) WHEN '领导评价' THEN 'LEADERSHIP' WHEN '群众测评' THEN 'SURVEY' WHEN '企业群众满意度调查' THEN 'SURVEY' WHEN '专家评审' THEN 'EXPERT'
            WHEN '模拟办事' THEN 'MYSTERY' WHEN '暗访' THEN 'MYSTERY' WHEN '抽查核验' THEN 'AUDIT' END AS sort
    FROM marks_raw)
SELECT t.record, t.id AS mark_id, t.sort AS kind, n.name AS department, d.name AS district, t.given_at AS mark_time, t.given_at::DATE AS mark_date,
    t.given AS mark, t.most AS out_of, round(t.given * 100 / t.most, 4)::DECIMAL(16, 4) AS mark_percent, hash(t.id) % 20 AS replicate,
    t.source_file[${skip}:] AS source_file,
    coalesce(CASE WHEN damaged(t.id) THEN 'damaged_id' END, missing(t.id), refused(t.kind, t.sort, 'unknown_code'), missing(t.sort),
        refused(t.mark_time, t.given_at, 'unreadable_time'), missing(t.given_at), refused_number(t.mark, t.given), missing(t.given),
        refused_number(t.out_of, t.most), missing(t.most),
        CASE WHEN d.name IS NULL AND said(t.district) IS NOT NULL THEN 'unknown_district' END,
        CASE WHEN n.name IS NULL AND said(t.department) IS NOT NULL THEN 'unknown_department' END,
        CASE WHEN t.most <= 0 OR t.given < 0 OR t.given > t.most THEN 'mark' END,
        CASE WHEN n.name IS NULL AND d.name IS NULL THEN 'missing_value' END) AS reject,
    NULL::VARCHAR AS exclude
FROM typed AS t
LEFT JOIN names AS n ON n.written = said(t.department) AND t.given_at::DATE BETWEEN n.valid_from AND n.valid_to
LEFT JOIN districts AS d ON d.written = said(t.district);

DROP TABLE marks_raw;

CREATE TABLE marks_lost AS
SELECT record FROM (
    SELECT record, row_number() OVER (PARTITION BY mark_id ORDER BY mark_time DESC NULLS LAST, record DESC) AS place FROM marks_read WHERE reject IS NULL)
WHERE place > 1;
