-- The indicators of returns, recurrences, what follows bad ratings, integrity and outside marks; beside measure.sql.
CREATE MACRO filled(value) AS (value IS NOT NULL)::INTEGER;

-- What is made of the tables: closed tickets whose matter came again, and items whose cases were closed and rated.
CREATE TABLE again AS
WITH tickets AS (FROM read_parquet('${output}/accepted/tickets.parquet'))
    SELECT ticket_id, min(days) AS days FROM (
        SELECT a.ticket_id, b.create_time::DATE - a.close_date AS days
        FROM tickets AS a JOIN tickets AS b ON b.repeat_of = a.ticket_id AND b.ticket_id <> a.ticket_id AND b.create_time > a.close_time
        UNION ALL
        SELECT ticket_id, coalesce(reopen_time::DATE, close_date)
            - CASE WHEN first_close_time <= reopen_time THEN first_close_time::DATE WHEN close_time <= reopen_time THEN close_date END
        FROM tickets WHERE close_date IS NOT NULL AND (reopen_time IS NOT NULL OR reopen_count > 0))
    GROUP BY ticket_id;

CREATE TABLE rated_items AS
    SELECT item_code, department, district, quarter_end, sum(closed) AS closed, sum(rated) AS rated FROM (
        SELECT item_code, department, district, last_day(date_trunc('quarter', close_date)::DATE + to_months(2)) AS quarter_end, 1 AS closed, 0 AS rated
        FROM read_parquet('${output}/accepted/cases.parquet') WHERE close_date IS NOT NULL AND item_code IS NOT NULL AND status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN')
        UNION ALL
        SELECT item_code, department, district, last_day(date_trunc('quarter', case_close_date)::DATE + to_months(2)) AS quarter_end, 0, 1
        FROM read_parquet('${output}/accepted/ratings.parquet') WHERE first_active AND case_close_date IS NOT NULL AND item_code IS NOT NULL AND assess_date <= quarter_end)
    GROUP BY ALL
HAVING sum(closed) > 0;

COPY (SELECT 'recurrences' AS source, 'tickets' AS file, count(*) AS read, count(*) AS accepted, 0 AS superseded, 0 AS excluded, 0 AS rejected FROM again)
TO '${output}/intake-recurrences.csv' (HEADER);
COPY (SELECT 'rated_items' AS source, 'cases' AS file, count(*) AS read, count(*) AS accepted, 0 AS superseded, 0 AS excluded, 0 AS rejected FROM rated_items)
TO '${output}/intake-rated_items.csv' (HEADER);

CREATE TABLE more AS
WITH tickets AS (
    SELECT *, coalesce(close_date, create_date) AS told, status IN ('CLOSED', 'TERMINATED') AS ended FROM read_parquet('${output}/accepted/tickets.parquet')),
cases AS (
    SELECT *, coalesce(close_date, accept_date) AS told, status IN ('CLOSED_OK', 'CLOSED_REJECT', 'NOT_ACCEPTED', 'WITHDRAWN') AS ended
    FROM read_parquet('${output}/accepted/cases.parquet')),
ratings AS (
    SELECT *, level <= 2 AND is_valid AND NOT is_default AS bad FROM read_parquet('${output}/accepted/ratings.parquet')),
legs AS (FROM read_parquet('${output}/accepted/ticket_legs.parquet')),
marks AS (FROM read_parquet('${output}/accepted/marks.parquet')),
every AS (
    SELECT 'HOT-01' AS indicator, least(sign_date, sign_due) AS day, department, district, 1 AS n, coalesce(sign_date <= sign_due, false)::INTEGER AS numerator, 1 AS denominator
    FROM tickets WHERE sign_due IS NOT NULL
    UNION ALL
    SELECT 'HOT-05', close_date, department, district, 1, 10 * coalesce(contacted, false)::INTEGER + 50 * coalesce(resolved, false)::INTEGER
        + CASE satisfied WHEN 'SATISFIED' THEN 40 WHEN 'BASICALLY_SATISFIED' THEN 36 ELSE 0 END, 1
    FROM tickets WHERE revisit_valid AND close_date IS NOT NULL
    UNION ALL
    SELECT 'HOT-08', dispatch_date, department, district, 1, 0, 1 FROM tickets WHERE dispatch_date IS NOT NULL
    UNION ALL
    SELECT 'HOT-08', dispatch_date, department, district, 1, filled(sign_date), 1 FROM legs WHERE dispatch_date IS NOT NULL
    UNION ALL
    SELECT 'HOT-09', close_date + 30, department, district, 1, (a.ticket_id IS NOT NULL AND coalesce(days <= 30, true))::INTEGER, 1
    FROM tickets LEFT JOIN again AS a USING (ticket_id) WHERE close_date IS NOT NULL
    UNION ALL
    SELECT 'INT-07', close_date + 15, department, district, 1, coalesce(days <= 15, false)::INTEGER, 1
    FROM tickets LEFT JOIN again AS a USING (ticket_id) WHERE close_date IS NOT NULL
    UNION ALL
    SELECT 'HOT-10', least(close_date, due_date), department, district, 1,
        coalesce(create_time <= dispatch_time AND dispatch_time <= sign_time AND sign_time <= close_time AND revisit_valid, false)::INTEGER, 1
    FROM tickets WHERE due_date IS NOT NULL
    UNION ALL
    SELECT 'SAT-05', least(contact_date, contact_due), department, district, 1, coalesce(contact_date <= contact_due, false)::INTEGER, 1
    FROM ratings WHERE bad AND is_real_name AND contact_due IS NOT NULL
    UNION ALL
    SELECT 'SAT-06', least(rectify_date, rectify_due_date), department, district, 1, coalesce(rectify_date <= rectify_due_date, false)::INTEGER, 1
    FROM ratings WHERE bad AND rectify_due_date IS NOT NULL AND coalesce(rectify_status, '') <> 'RULED_INVALID'
    UNION ALL
    SELECT 'SAT-07', coalesce(revisit_date, rectify_date), department, district, 1, (re_satisfaction <> 'DISSATISFIED')::INTEGER, 1
    FROM ratings WHERE bad AND rectify_date IS NOT NULL AND re_satisfaction <> 'NONE'
    UNION ALL
    SELECT 'SAT-08', quarter_end, department, district, 1, (rated > 0)::INTEGER, 1 FROM rated_items WHERE closed >= 10
    UNION ALL
    SELECT 'INT-01', told, department, district, 1, coalesce(item_known, false)::INTEGER + filled(item_name) + filled(case_type) + filled(district)
        + filled(applicant_type) + filled(receive_time) + filled(channel) + filled(load_time) + (ended AND close_date IS NOT NULL)::INTEGER, 8 + ended::INTEGER
    FROM cases
    UNION ALL
    SELECT 'INT-01', told, department, district, 1, filled(caller_line) + filled(ticket_type) + filled(topic) + filled(district) + filled(dispatch_time)
        + filled(status) + coalesce(ended AND close_date IS NOT NULL, false)::INTEGER, 6 + coalesce(ended, false)::INTEGER
    FROM tickets
    UNION ALL
    SELECT 'INT-01', assess_date, department, district, 1, filled(channel) + filled(assess_number) + filled(is_real_name)
        + (level <= 2 AND reason_codes IS NOT NULL)::INTEGER, 3 + (level <= 2)::INTEGER
    FROM ratings WHERE NOT is_default
    UNION ALL
    SELECT 'INT-02', told, department, district, 1, loaded_in_time::INTEGER, 1 FROM cases WHERE loaded_in_time IS NOT NULL
    UNION ALL
    SELECT 'INT-02', told, department, district, 1, loaded_in_time::INTEGER, 1 FROM tickets WHERE loaded_in_time IS NOT NULL
    UNION ALL
    SELECT 'INT-03', told, department, district, 1, (integrity_flags > 0)::INTEGER, 1 FROM cases
    UNION ALL
    SELECT 'INT-03', told, department, district, 1, (integrity_flags > 0)::INTEGER, 1 FROM tickets
    UNION ALL
    SELECT 'INT-03', assess_date, department, district, 1, (integrity_flags > 0)::INTEGER, 1 FROM ratings WHERE integrity_flags IS NOT NULL
    UNION ALL
    SELECT 'INT-04', close_date, department, district, 1, 2 * (net_days = promised_days)::INTEGER, (net_days BETWEEN promised_days - 2 AND promised_days - 1)::INTEGER
    FROM cases WHERE case_type = 'COMMITTED' AND net_days IS NOT NULL AND promised_days >= 3 AND extension_days = 0 AND status NOT IN ('NOT_ACCEPTED', 'WITHDRAWN')
    UNION ALL
    SELECT 'INT-05', assess_date, department, district, 1, (integrity_flags > 0)::INTEGER, 1
    FROM ratings WHERE integrity_flags IS NOT NULL AND is_valid AND NOT is_default
    UNION ALL
    SELECT 'INT-06', mark_date, department, district, 1, mark, out_of FROM marks WHERE kind = 'AUDIT'
    UNION ALL
    SELECT CASE kind WHEN 'LEADERSHIP' THEN 'EXT-01' WHEN 'SURVEY' THEN 'EXT-02' WHEN 'EXPERT' THEN 'EXT-03' ELSE 'EXT-04' END, mark_date, department, district,
        1, mark_percent, 1
    FROM marks WHERE kind <> 'AUDIT')
SELECT indicator, quarter_of(day) AS quarter, coalesce(department, '') AS department, coalesce(district, '') AS district, sum(n) AS n, sum(numerator) AS numerator,
    sum(denominator) AS denominator
FROM every GROUP BY ALL;

INSERT INTO sums
SELECT indicator, period, department, district, 0, n, numerator, denominator FROM more JOIN quarters USING (quarter);

INSERT INTO histograms
SELECT 'HOT-07', period, coalesce(department, ''), coalesce(district, ''), replicate, handling_hours, count(*)
FROM read_parquet('${output}/accepted/tickets.parquet') JOIN quarters ON quarter = quarter_of(close_date)
WHERE handling_hours IS NOT NULL
GROUP BY ALL;
