-- Hotline tickets: the last main handler's leg stands; a ticket without a limit of its own is due five working days after dispatch.
CREATE TABLE tickets_raw AS
SELECT * EXCLUDE (caller)
FROM read_csv('${input}/tickets/*.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
    filename = 'source_file', store_rejects = true, columns = {
    'ticket_id': 'VARCHAR', 'caller_line': 'VARCHAR', 'ticket_type': 'VARCHAR', 'topic': 'VARCHAR', 'department': 'VARCHAR', 'district': 'VARCHAR',
    'caller': 'VARCHAR', 'create_time': 'VARCHAR', 'dispatch_time': 'VARCHAR', 'sign_time': 'VARCHAR', 'due_time': 'VARCHAR',
    'extension_days': 'VARCHAR', 'extension_request_time': 'VARCHAR', 'close_time': 'VARCHAR', 'revisit_valid': 'VARCHAR', 'contacted': 'VARCHAR',
    'resolved': 'VARCHAR', 'satisfied': 'VARCHAR', 'return_count': 'VARCHAR', 'exclude_reason': 'VARCHAR', 'status': 'VARCHAR',
    'load_time': 'VARCHAR', 'first_contact_time': 'VARCHAR', 'transfers': 'VARCHAR', 'reopen_count': 'VARCHAR', 'reopen_time': 'VARCHAR',
    'first_close_time': 'VARCHAR', 'repeat_of': 'VARCHAR'});

CREATE TABLE tickets_read AS
WITH raw AS (SELECT *, rowid AS record FROM tickets_raw),
typed AS (
    SELECT raw.record AS record, said(raw.ticket_id) AS ticket_id,
        CASE said(raw.caller_line) WHEN '市民热线' THEN 'CITIZEN' WHEN '企业热线' THEN 'ENTERPRISE' WHEN 'CITIZEN' THEN 'CITIZEN'
            WHEN 'ENTERPRISE' THEN 'ENTERPRISE' END AS caller_line,
        said(raw.ticket_type) AS ticket_type, said(raw.topic) AS topic, said(raw.department) AS department, said(raw.district) AS district,
        moment(raw.create_time) AS create_time, moment(raw.dispatch_time) AS dispatch_time, moment(raw.sign_time) AS sign_time,
        moment(raw.due_time) AS due_time, whole(raw.extension_days) AS asked_days, moment(raw.extension_request_time) AS extension_request_time,
        moment(raw.close_time) AS close_time, flag(raw.revisit_valid) AS revisit_valid, flag(raw.contacted) AS contacted, flag(raw.resolved) AS resolved,
        CASE said(raw.satisfied) WHEN '满意' THEN 'SATISFIED' WHEN '非常满意' THEN 'SATISFIED' WHEN '基本满意' THEN 'BASICALLY_SATISFIED'
            WHEN '不满意' THEN 'DISSATISFIED' WHEN '未评价' THEN 'NONE'
            ELSE CASE WHEN said(raw.satisfied) IN ('SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'NONE') THEN said(raw.satisfied) END END AS satisfied,
        whole(raw.return_count) AS return_count, said(raw.exclude_reason) AS exclude_reason,
        CASE said(raw.status) WHEN '办结' THEN 'CLOSED' WHEN '办理中' THEN 'IN_PROCESS' WHEN '已转派' THEN 'TRANSFERRED' WHEN '待派' THEN 'PENDING'
            WHEN '已派' THEN 'DISPATCHED' WHEN '签收' THEN 'SIGNED' WHEN '已签收' THEN 'SIGNED' WHEN '回复完成' THEN 'REPLIED' WHEN '已办结' THEN 'CLOSED'
            WHEN '终止' THEN 'TERMINATED'
            ELSE CASE WHEN said(raw.status) IN ('PENDING', 'DISPATCHED', 'SIGNED', 'IN_PROCESS', 'REPLIED', 'TRANSFERRED', 'CLOSED', 'TERMINATED')
                THEN said(raw.status) END END AS status,
        moment(raw.load_time) AS load_time, moment(raw.first_contact_time) AS first_contact_time, whole(raw.transfers) AS transfers,
        whole(raw.reopen_count) AS reopen_count, moment(raw.reopen_time) AS reopen_time, moment(raw.first_close_time) AS first_close_time,
        said(raw.repeat_of) AS repeat_of, total_row(raw.ticket_id, raw.caller_line) AS is_total, raw
    FROM raw),
checked AS (
    SELECT typed.* EXCLUDE (raw, department, district), n.name AS department, d.name AS district, raw.source_file AS source_file,
        coalesce(
            CASE WHEN damaged(ticket_id) THEN 'damaged_id' END, missing(ticket_id), refused(raw.caller_line, caller_line, 'unknown_code'),
            missing(typed.department), refused(raw.create_time, create_time, 'unreadable_time'), missing(create_time),
            refused(raw.dispatch_time, dispatch_time, 'unreadable_time'), refused(raw.sign_time, sign_time, 'unreadable_time'),
            refused(raw.due_time, due_time, 'unreadable_time'), refused_number(raw.extension_days, asked_days),
            refused(raw.extension_request_time, extension_request_time, 'unreadable_time'), refused(raw.close_time, close_time, 'unreadable_time'),
            refused(raw.revisit_valid, revisit_valid, 'unreadable_value'), refused(raw.contacted, contacted, 'unreadable_value'),
            refused(raw.resolved, resolved, 'unreadable_value'), refused(raw.satisfied, satisfied, 'unknown_code'),
            refused_number(raw.return_count, return_count), refused(raw.status, status, 'unknown_code'), refused(raw.load_time, load_time, 'unreadable_time'),
            refused(raw.first_contact_time, first_contact_time, 'unreadable_time'), refused_number(raw.transfers, transfers),
            refused_number(raw.reopen_count, reopen_count), refused(raw.reopen_time, reopen_time, 'unreadable_time'),
            refused(raw.first_close_time, first_close_time, 'unreadable_time'), CASE WHEN damaged(repeat_of) THEN 'damaged_id' END,
            CASE WHEN n.name IS NULL THEN 'unknown_department' END,
            CASE WHEN d.name IS NULL AND typed.district IS NOT NULL THEN 'unknown_district' END,
            CASE WHEN close_time < create_time THEN 'order' END) AS reject
    FROM typed
    LEFT JOIN names AS n ON n.written = typed.department AND create_time::DATE BETWEEN n.valid_from AND n.valid_to
    LEFT JOIN districts AS d
        ON d.written = CASE WHEN strlen(typed.district) IN (9, 12) AND regexp_full_match(typed.district, '[0-9]+') THEN typed.district[:6] ELSE typed.district END),
limited AS (
    SELECT c.*, create_time::DATE AS create_date, close_time::DATE AS close_date, coalesce(due_time::DATE, w.day) AS plain_due,
        asked_days > 0 AND coalesce(extension_request_time::DATE <= coalesce(due_time::DATE, w.day), false) AS extended,
        dispatch_time::DATE AS dispatch_date, sign_time::DATE AS sign_date, s.day AS sign_due,
        CASE WHEN dispatch_time::TIME <> TIME '00:00' AND close_time::TIME <> TIME '00:00'
            THEN greatest(0, worked(close_time, z.sequence, z.works) - worked(dispatch_time, a.sequence, a.works) + 59) // 60 END AS handling_hours,
        load_time::DATE <= l.day AS loaded_in_time, f.sequence AS call_number, a.sequence AS sent_number, z.sequence AS close_number
    FROM checked AS c
    LEFT JOIN calendar AS f ON f.day = create_time::DATE
    LEFT JOIN calendar AS z ON z.day = close_time::DATE
    LEFT JOIN calendar AS e ON e.day = coalesce(close_time, sign_time, create_time)::DATE
    LEFT JOIN workdays AS l ON l.number = e.sequence + 1
    LEFT JOIN calendar AS a ON a.day = coalesce(dispatch_time, create_time)::DATE
    LEFT JOIN workdays AS w ON w.number = a.sequence + 5
    LEFT JOIN workdays AS s ON s.number = CASE WHEN dispatch_time IS NOT NULL THEN a.sequence + 1 END)
SELECT t.* EXCLUDE (reject, is_total, source_file, asked_days, plain_due, extended),
    (NOT coalesce(extended, false) AND coalesce(extension_request_time::DATE > plain_due, false))::INTEGER AS integrity_flags, CASE WHEN extended THEN asked_days ELSE 0 END AS extension_days,
    CASE WHEN extended THEN w.day ELSE plain_due END AS due_date, hash(ticket_id) % 20 AS replicate, source_file[${skip}:] AS source_file,
    CASE WHEN NOT is_total THEN coalesce(reject, CASE WHEN due_date IS NULL THEN 'calendar' END) END AS reject,
    CASE WHEN is_total THEN 'total_row' WHEN exclude_reason IS NOT NULL THEN 'exclusion' END AS exclude
FROM limited AS t
LEFT JOIN calendar AS p ON p.day = CASE WHEN extended THEN plain_due END
LEFT JOIN workdays AS w ON w.number = p.sequence + asked_days;

DROP TABLE tickets_raw;

CREATE TABLE tickets_lost AS
SELECT record FROM (
    SELECT record, row_number() OVER (PARTITION BY ticket_id
        ORDER BY coalesce(status = 'TRANSFERRED', false), dispatch_time DESC NULLS LAST, load_time DESC NULLS LAST, record DESC) AS place
    FROM tickets_read
    WHERE reject IS NULL AND exclude IS DISTINCT FROM 'total_row' AND ticket_id IN (
        SELECT ticket_id FROM tickets_read WHERE reject IS NULL AND exclude IS DISTINCT FROM 'total_row' GROUP BY ticket_id HAVING count(*) > 1))
WHERE place > 1;

-- Legs that another department took over: each is charged to the department that gave the ticket away, and counts as a return of the winner's.
CREATE TABLE tickets_legs AS
WITH turns AS (
    SELECT record, ticket_id, department, dispatch_time, coalesce(status = 'TRANSFERRED', false) AS passed_on, load_time FROM tickets_read
    WHERE reject IS NULL AND exclude IS DISTINCT FROM 'total_row' AND ticket_id IN (SELECT ticket_id FROM tickets_read WHERE record IN (FROM tickets_lost)))
SELECT l.record, w.record AS winner, l.department, l.dispatch_time
FROM turns AS l JOIN turns AS w ON l.ticket_id = w.ticket_id AND l.record IN (FROM tickets_lost) AND w.record NOT IN (FROM tickets_lost)
WHERE (l.passed_on, l.department) IS DISTINCT FROM (w.passed_on, w.department)
    -- Where nothing tells whose turn was the earlier, nobody gave the ticket away.
    AND (l.passed_on, l.dispatch_time, l.load_time) IS DISTINCT FROM (w.passed_on, w.dispatch_time, w.load_time)
-- A turn that was delivered more than once is one turn: its latest row tells of it.
QUALIFY row_number() OVER (PARTITION BY l.ticket_id, l.department, l.dispatch_time
    ORDER BY l.passed_on, l.load_time DESC NULLS LAST, l.record DESC) = 1;

COPY (SELECT * FROM tickets_read WHERE record IN (SELECT record FROM tickets_legs))
TO '${output}/accepted/ticket_legs.parquet' (FORMAT parquet, COMPRESSION zstd);

-- What cannot be solved for the time being counts for contact alone.
COPY (
    SELECT * FROM tickets_read
    WHERE reject IS NULL AND exclude = 'exclusion' AND record NOT IN (FROM tickets_lost) AND regexp_matches(exclude_reason, '^[Xx]10($|[^0-9])'))
TO '${output}/accepted/contact_tickets.parquet' (FORMAT parquet, COMPRESSION zstd);

-- A return set the clock back where the last leg was in time though the caller waited longer than its limit.
UPDATE tickets_read SET integrity_flags = integrity_flags + 1
FROM (
    SELECT t.record FROM tickets_read AS t
    LEFT JOIN (SELECT winner, count(DISTINCT (department, dispatch_time)) AS legs FROM tickets_legs GROUP BY winner) AS g ON g.winner = t.record
    JOIN calendar AS d ON d.day = t.due_date
    WHERE greatest(coalesce(return_count, 0), coalesce(legs, 0)) > 0 AND dispatch_time IS NOT NULL AND close_date <= due_date
        AND close_number - call_number > d.sequence - sent_number) AS back
WHERE tickets_read.record = back.record;
