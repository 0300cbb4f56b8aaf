-- Ratings from two systems whose grades count in opposite directions; the rated case says whom and when they judge.
CREATE TABLE ratings_raw AS
WITH platform AS (
    SELECT * FROM read_csv('${input}/ratings/platform-*.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
        filename = 'source_file', store_rejects = true, columns = {
        'rating_id': 'VARCHAR', 'case_id': 'VARCHAR', 'channel': 'VARCHAR', 'level': 'VARCHAR', 'is_default': 'VARCHAR', 'assess_number': 'VARCHAR',
        'assess_time': 'VARCHAR', 'is_valid': 'VARCHAR', 'rater': 'VARCHAR', 'department': 'VARCHAR', 'is_real_name': 'VARCHAR', 'contact_time': 'VARCHAR', 'rectify_due': 'VARCHAR', 'rectify_time': 'VARCHAR',
        'rectify_status': 'VARCHAR', 're_satisfaction': 'VARCHAR', 'revisit_time': 'VARCHAR', 'reason_codes': 'VARCHAR', 'load_time': 'VARCHAR'})),
hall AS (
    SELECT * FROM read_csv('${input}/ratings/hall-*.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
        filename = 'source_file', store_rejects = true, columns = {
        'rating_id': 'VARCHAR', 'case_id': 'VARCHAR', 'channel': 'VARCHAR', 'level': 'VARCHAR', 'assess_number': 'VARCHAR',
        'assess_time': 'VARCHAR', 'is_valid': 'VARCHAR', 'department': 'VARCHAR', 'is_real_name': 'VARCHAR', 'contact_time': 'VARCHAR', 'rectify_due': 'VARCHAR', 'rectify_time': 'VARCHAR',
        'rectify_status': 'VARCHAR', 're_satisfaction': 'VARCHAR', 'revisit_time': 'VARCHAR', 'reason_codes': 'VARCHAR', 'load_time': 'VARCHAR', 'device': 'VARCHAR'}))
SELECT rating_id, case_id, channel, level, is_default, assess_number, assess_time, is_valid, is_real_name, contact_time, rectify_due, rectify_time,
    rectify_status, re_satisfaction, revisit_time, reason_codes, load_time, source_file,
    CASE said(level) WHEN '非常满意' THEN 5 WHEN '满意' THEN 4 WHEN '基本满意' THEN 3 WHEN '不满意' THEN 2 WHEN '非常不满意' THEN 1 END AS grade,
    CASE said(channel) WHEN '系统默认' THEN 'DEFAULT' END AS own
FROM platform
UNION ALL
SELECT rating_id, case_id, channel, level, NULL, assess_number, assess_time, is_valid, is_real_name, contact_time, rectify_due, rectify_time,
    rectify_status, re_satisfaction, revisit_time, reason_codes, load_time, source_file,
    CASE said(level) WHEN '1' THEN 5 WHEN '2' THEN 4 WHEN '3' THEN 3 WHEN '4' THEN 2 WHEN '5' THEN 1
        WHEN '非常满意' THEN 5 WHEN '满意' THEN 4 WHEN '基本满意' THEN 3 WHEN '不满意' THEN 2 WHEN '非常不满意' THEN 1 END,
    CASE said(channel) WHEN '3' THEN 'QR' WHEN '4' THEN 'TABLET' WHEN '5' THEN 'TERMINAL' WHEN '6' THEN 'SMS' WHEN '7' THEN 'DEFAULT' END
FROM hall;

CREATE TABLE ratings_typed AS
WITH typed AS (
    SELECT raw.record AS record, said(raw.rating_id) AS rating_id, said(raw.case_id) AS case_id,
        coalesce(raw.own, CASE said(raw.channel) WHEN '电脑端' THEN 'PC' WHEN 'PC端' THEN 'PC' WHEN '移动端' THEN 'MOBILE' WHEN '二维码' THEN 'QR'
            WHEN '平板' THEN 'TABLET' WHEN '评价器' THEN 'TERMINAL' WHEN '其他终端' THEN 'TERMINAL' WHEN '电话' THEN 'PHONE' WHEN '短信' THEN 'SMS'
            WHEN '系统默认评价' THEN 'DEFAULT'
            ELSE CASE WHEN said(raw.channel) IN ('PC', 'MOBILE', 'QR', 'TABLET', 'TERMINAL', 'PHONE', 'SMS', 'DEFAULT') THEN said(raw.channel) END END) AS channel,
        raw.grade AS level, flag(raw.is_default) AS said_default, whole(raw.assess_number) AS assess_number, moment(raw.assess_time) AS assess_time,
        flag(raw.is_real_name) AS is_real_name, moment(raw.contact_time) AS contact_time, moment(raw.rectify_due) AS rectify_limit,
        moment(raw.rectify_time) AS rectify_time, moment(raw.revisit_time) AS revisit_time, said(raw.reason_codes) AS reason_codes,
        CASE said(raw.rectify_status) WHEN '待整改' THEN 'PENDING' WHEN '无效差评审核' THEN 'UNDER_REVIEW' WHEN '无效差评' THEN 'RULED_INVALID'
            WHEN '整改中' THEN 'IN_PROCESS' WHEN '整改完成' THEN 'DONE' WHEN '无法整改' THEN 'NOT_POSSIBLE' WHEN '整改超期' THEN 'OVERDUE' END AS rectify_status,
        CASE said(raw.re_satisfaction) WHEN '满意' THEN 'SATISFIED' WHEN '非常满意' THEN 'SATISFIED' WHEN '基本满意' THEN 'BASICALLY_SATISFIED'
            WHEN '不满意' THEN 'DISSATISFIED' WHEN '非常不满意' THEN 'DISSATISFIED' WHEN '未评价' THEN 'NONE' END AS re_satisfaction,
        moment(raw.load_time) AS load_time, day_only(raw.assess_time, assess_time) AS day_only,
        flag(raw.is_valid) AS said_valid, total_row(raw.rating_id, raw.case_id) AS is_total, raw
    FROM (SELECT *, rowid AS record FROM ratings_raw) AS raw)
SELECT * EXCLUDE (raw, said_default, said_valid, is_total), coalesce(channel = 'DEFAULT', false) OR coalesce(said_default, false) AS is_default,
    coalesce(said_valid, true) AS is_valid, assess_time::DATE AS assess_date, hash(case_id) % 20 AS replicate, raw.source_file[${skip}:] AS source_file,
    CASE WHEN NOT is_total THEN coalesce(
        CASE WHEN damaged(rating_id) THEN 'damaged_id' END, missing(rating_id), CASE WHEN damaged(case_id) THEN 'damaged_id' END, missing(case_id),
        refused(raw.channel, channel, 'unknown_code'), refused(raw.level, level, 'unknown_code'), missing(level),
        refused(raw.is_default, said_default, 'unreadable_value'), refused_number(raw.assess_number, assess_number),
        refused(raw.assess_time, assess_time, 'unreadable_time'), missing(assess_time), refused(raw.is_valid, said_valid, 'unreadable_value'),
        refused(raw.is_real_name, is_real_name, 'unreadable_value'), refused(raw.contact_time, contact_time, 'unreadable_time'),
        refused(raw.rectify_due, rectify_limit, 'unreadable_time'), refused(raw.rectify_time, rectify_time, 'unreadable_time'),
        refused(raw.rectify_status, rectify_status, 'unknown_code'), refused(raw.re_satisfaction, re_satisfaction, 'unknown_code'),
        refused(raw.revisit_time, revisit_time, 'unreadable_time'), refused(raw.load_time, load_time, 'unreadable_time')) END AS reject,
    CASE WHEN is_total THEN 'total_row' END AS exclude
FROM typed;

DROP TABLE ratings_raw;

CREATE TABLE ratings_lost AS
SELECT record FROM (
    SELECT record, row_number() OVER (PARTITION BY rating_id ORDER BY assess_time DESC NULLS LAST, load_time DESC NULLS LAST, record DESC) AS place
    FROM ratings_typed
    WHERE reject IS NULL AND exclude IS DISTINCT FROM 'total_row' AND rating_id IN (
        SELECT rating_id FROM ratings_typed WHERE reject IS NULL AND exclude IS DISTINCT FROM 'total_row' GROUP BY rating_id HAVING count(*) > 1))
WHERE place > 1;

-- The first active rating of a case is marked; a rating of a case that was not accepted is rejected.
CREATE TABLE ratings_read AS
WITH joined AS (
    SELECT r.*, c.case_id IS NOT NULL AS rated, l.record IS NOT NULL AS lost, c.department, c.district, c.close_date AS case_close_date, c.item_code,
        contact_time::DATE AS contact_date, rectify_time::DATE AS rectify_date, revisit_time::DATE AS revisit_date,
        CASE WHEN level <= 2 THEN w.day END AS contact_due, CASE WHEN level <= 2 THEN coalesce(rectify_limit::DATE, x.day) END AS rectify_due_date,
        CASE WHEN c.case_id IS NOT NULL THEN coalesce(
            assess_time < c.accept_time AND (assess_date < c.accept_time::DATE OR NOT day_only)
            OR assess_time < c.close_time - INTERVAL 10 MINUTE
                AND NOT (assess_date = c.close_date AND (coalesce(r.channel, '') IN ('QR', 'TABLET', 'TERMINAL') OR day_only)), false)::INTEGER END AS integrity_flags,
        rated AND NOT lost AND coalesce(r.reject, r.exclude) IS NULL AND NOT is_default AND is_valid AS active
    FROM ratings_typed AS r
    LEFT JOIN calendar AS d ON d.day = r.assess_date
    LEFT JOIN workdays AS w ON w.number = d.sequence + 1
    LEFT JOIN workdays AS x ON x.number = d.sequence + 15
    LEFT JOIN ratings_lost AS l ON l.record = r.record
    LEFT JOIN read_parquet('${output}/accepted/cases.parquet') AS c ON c.case_id = r.case_id)
SELECT * EXCLUDE (reject, rated, lost, active),
    active AND row_number() OVER (PARTITION BY case_id ORDER BY active DESC, assess_time, source_file, record) = 1 AS first_active,
    coalesce(reject, CASE WHEN NOT rated AND NOT lost AND exclude IS NULL THEN 'no_such_case' END) AS reject
FROM joined;
