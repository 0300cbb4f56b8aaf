-- The case log: read, checked against the references, with the working-day clock, in one pass over the files.
-- Midnight stands for a day without a time, which does not lie before what happened on it.
CREATE MACRO before(one, other) AS one < other AND (one::TIME <> TIME '00:00' OR one::DATE < other::DATE);
-- Working days that special procedures took, of those that began before a limit had run out; and the limit with them.
CREATE MACRO took(x, first, last) AS greatest(0, least(x.last, last) - greatest(x.first, first));
CREATE MACRO stood(stretches, first, last, most) AS CASE WHEN stretches IS NULL THEN 0 ELSE coalesce(list_sum(list_transform(stretches, lambda x, i:
    CASE WHEN greatest(x.first, first) - first - coalesce(list_sum(list_transform(stretches[:i - 1], lambda y: took(y, first, last))), 0) <= most
        THEN took(x, first, last) ELSE 0 END)), 0) END::INTEGER;
CREATE MACRO moved(most, stretches, first, last) AS most + stood(stretches, first, last, most);

-- The name of something that somebody made to try the system: the word alone, or in brackets before or behind the name.
CREATE MACRO tries(name) AS (contains(name, '测试') OR contains(name, '演示') OR regexp_matches(name, '[tTdD]')) AND regexp_full_match(name,
    '(?is)[\s\d\p{P}]*(系统|接口|联调|功能)?(测试|演示|test|demo)(办件|件|数据|事项|工单|人|人员|用户|账号|账户|企业|公司|单位|用)?[\s\d\p{P}]*'
    || '|[(（【\[<《](系统|接口|联调|功能)?(测试|演示|test|demo)[)）】\]>》].*|.*[(（【\[<《](系统|接口|联调|功能)?(测试|演示|test|demo)[)）】\]>》]');

CREATE TABLE cases_raw AS
SELECT * EXCLUDE (applicant_name, applicant, applicant_phone), tries(item_name) OR tries(applicant_name) AS is_test
FROM read_csv('${input}/cases/*.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
    filename = 'source_file', store_rejects = true, columns = {
    'case_id': 'VARCHAR', 'item_code': 'VARCHAR', 'item_name': 'VARCHAR', 'case_type': 'VARCHAR', 'department': 'VARCHAR', 'district': 'VARCHAR',
    'applicant_type': 'VARCHAR', 'applicant_name': 'VARCHAR', 'applicant': 'VARCHAR', 'applicant_phone': 'VARCHAR', 'receive_time': 'VARCHAR',
    'accept_time': 'VARCHAR', 'close_time': 'VARCHAR', 'status': 'VARCHAR', 'result': 'VARCHAR', 'channel': 'VARCHAR', 'online_depth': 'VARCHAR',
    'visit_count': 'VARCHAR', 'material_count': 'VARCHAR', 'fee_amount': 'VARCHAR', 'extension_days': 'VARCHAR',
    'extension_request_time': 'VARCHAR', 'load_time': 'VARCHAR', 'supplement_count': 'VARCHAR', 'elicence_used_count': 'VARCHAR',
    'result_licence_id': 'VARCHAR', 'licence_stored_time': 'VARCHAR', 'bundle_id': 'VARCHAR', 'deliver_time': 'VARCHAR', 'project_value': 'VARCHAR',
    'policy_pay_time': 'VARCHAR'});

CREATE TABLE cases_read AS
WITH raw AS (SELECT *, rowid AS record FROM cases_raw),
typed AS (
    SELECT raw.record AS record, said(raw.case_id) AS case_id, said(raw.item_code) AS item_code, said(raw.item_name) AS item_name,
        CASE said(raw.case_type) WHEN '即办件' THEN 'IMMEDIATE' WHEN '承诺件' THEN 'COMMITTED' WHEN '其他' THEN 'OTHER'
            WHEN 'IMMEDIATE' THEN 'IMMEDIATE' WHEN 'COMMITTED' THEN 'COMMITTED' WHEN 'OTHER' THEN 'OTHER' END AS stated_type,
        said(raw.department) AS department, said(raw.district) AS district,
        CASE said(raw.applicant_type) WHEN '自然人' THEN 'PERSON' WHEN '个人' THEN 'PERSON' WHEN '企业法人' THEN 'ENTERPRISE' WHEN '法人' THEN 'ENTERPRISE'
            WHEN '企业' THEN 'ENTERPRISE' WHEN '其他' THEN 'OTHER' WHEN 'PERSON' THEN 'PERSON' WHEN 'ENTERPRISE' THEN 'ENTERPRISE'
            WHEN 'OTHER' THEN 'OTHER' END AS applicant_type,
        moment(raw.receive_time) AS receive_time, moment(raw.accept_time) AS accept_time, moment(raw.close_time) AS close_time,
        CASE said(raw.status) WHEN '已办结' THEN 'CLOSED_OK' WHEN '办理中' THEN 'IN_PROCESS' WHEN '不予许可' THEN 'CLOSED_REJECT' WHEN '不予受理' THEN 'NOT_ACCEPTED'
            WHEN '已撤回' THEN 'WITHDRAWN' WHEN '特别程序' THEN 'SUSPENDED' WHEN '收件' THEN 'RECEIVED' WHEN '补正' THEN 'SUPPLEMENT' WHEN '受理' THEN 'ACCEPTED'
            WHEN '已受理' THEN 'ACCEPTED' WHEN '在办' THEN 'IN_PROCESS' WHEN '挂起' THEN 'SUSPENDED' WHEN '办结' THEN 'CLOSED_OK' WHEN '准予办结' THEN 'CLOSED_OK'
            WHEN '不予办结' THEN 'CLOSED_REJECT' WHEN '撤回' THEN 'WITHDRAWN'
            ELSE CASE WHEN said(raw.status) IN ('RECEIVED', 'SUPPLEMENT', 'ACCEPTED', 'IN_PROCESS', 'SUSPENDED', 'CLOSED_OK', 'CLOSED_REJECT',
                'NOT_ACCEPTED', 'WITHDRAWN') THEN said(raw.status) END END AS status,
        said(raw.result) AS result,
        CASE said(raw.channel) WHEN '窗口' THEN 'WINDOW' WHEN '电脑端' THEN 'PC' WHEN '移动端' THEN 'MOBILE' WHEN '自助机' THEN 'SELF' WHEN '快递' THEN 'EXPRESS'
            WHEN '现场窗口' THEN 'WINDOW' WHEN '网上' THEN 'PC' WHEN '自助终端' THEN 'SELF' WHEN '电话' THEN 'PHONE' WHEN '其他' THEN 'OTHER'
            ELSE CASE WHEN said(raw.channel) IN ('WINDOW', 'PC', 'MOBILE', 'SELF', 'EXPRESS', 'PHONE', 'OTHER') THEN said(raw.channel) END END AS channel,
        whole(raw.online_depth) AS online_depth, whole(raw.visit_count) AS visit_count, whole(raw.material_count) AS material_count,
        money(raw.fee_amount) AS fee_amount, whole(raw.extension_days) AS asked_days, moment(raw.extension_request_time) AS extension_request_time,
        moment(raw.load_time) AS load_time, whole(raw.supplement_count) AS supplement_count, whole(raw.elicence_used_count) AS elicence_used_count,
        said(raw.result_licence_id) AS result_licence_id, moment(raw.licence_stored_time) AS licence_stored_time, said(raw.bundle_id) AS bundle_id,
        moment(raw.deliver_time) AS deliver_time, money(raw.project_value) AS project_value, moment(raw.policy_pay_time) AS policy_pay_time, total_row(raw.case_id, raw.item_code) AS is_total, coalesce(raw.is_test, false) AS is_test, raw
    FROM raw),
checked AS (
    SELECT typed.* EXCLUDE (raw, department, district), n.name AS department, d.name AS district, raw.source_file AS source_file,
        coalesce(
            CASE WHEN damaged(case_id) THEN 'damaged_id' END, missing(case_id),
            refused(raw.case_type, stated_type, 'unknown_code'), missing(typed.department),
            refused(raw.applicant_type, applicant_type, 'unknown_code'),
            refused(raw.receive_time, receive_time, 'unreadable_time'), refused(raw.accept_time, accept_time, 'unreadable_time'), missing(accept_time),
            refused(raw.close_time, close_time, 'unreadable_time'), refused(raw.status, status, 'unknown_code'), missing(status),
            refused(raw.channel, channel, 'unknown_code'), refused_number(raw.online_depth, online_depth), refused_number(raw.visit_count, visit_count),
            refused_number(raw.material_count, material_count), refused_number(raw.fee_amount, fee_amount), refused_number(raw.extension_days, asked_days),
            refused(raw.extension_request_time, extension_request_time, 'unreadable_time'), refused(raw.load_time, load_time, 'unreadable_time'),
            refused_number(raw.supplement_count, supplement_count), refused_number(raw.elicence_used_count, elicence_used_count),
            CASE WHEN damaged(result_licence_id) OR damaged(bundle_id) THEN 'damaged_id' END,
            refused(raw.licence_stored_time, licence_stored_time, 'unreadable_time'), refused(raw.deliver_time, deliver_time, 'unreadable_time'),
            refused_number(raw.project_value, project_value), refused(raw.policy_pay_time, policy_pay_time, 'unreadable_time'),
            CASE WHEN n.name IS NULL THEN 'unknown_department' END,
            CASE WHEN d.name IS NULL AND typed.district IS NOT NULL THEN 'unknown_district' END,
            CASE WHEN before(accept_time, receive_time) OR before(close_time, accept_time) THEN 'order' END) AS reject
    FROM typed
    LEFT JOIN names AS n ON n.written = typed.department AND accept_time::DATE BETWEEN n.valid_from AND n.valid_to
    LEFT JOIN districts AS d
        ON d.written = CASE WHEN strlen(typed.district) IN (9, 12) AND regexp_full_match(typed.district, '[0-9]+') THEN typed.district[:6] ELSE typed.district END),
clocked AS (
    SELECT c.*, i.item_code IS NOT NULL AS item_known, coalesce(c.stated_type, i.case_type) AS case_type, i.online_item, i.promised_days, i.statutory_days,
        load_time::DATE <= l.day AS loaded_in_time, coalesce(coalesce(c.stated_type, i.case_type) <> i.case_type, false) AS other_type,
        coalesce(coalesce(c.stated_type, i.case_type) = 'COMMITTED' AND hour(close_time) * 60 + minute(close_time) <> 0
            AND (close_time < accept_time + INTERVAL 2 MINUTE OR NOT b.works AND hour(close_time) < 6), false) AS quick,
        i.wb_topic, i.elicence_materials > 0 AS elicence_possible, CASE WHEN i.bundle_code IS NOT NULL THEN bundle_id IS NOT NULL END AS bundled,
        greatest(0, coalesce(c.material_count, i.required_materials) - coalesce(c.elicence_used_count, 0)) AS documents, i.policy_days,
        receive_time::DATE AS receive_date, CASE WHEN result_licence_id IS NOT NULL AND close_time IS NOT NULL THEN licence_stored_time::DATE END AS licence_stored_date,
        CASE WHEN i.policy_days IS NOT NULL THEN policy_pay_time::DATE END AS policy_paid_date, f.internal_steps, f.external_steps, f.approver_roles,
        i.base_days, i.base_steps, i.base_documents, i.base_visits,
        accept_time::DATE AS accept_date, close_time::DATE AS close_date, a.sequence AS first, b.sequence AS last,
        s.stretches, stood(s.stretches, a.sequence, b.sequence, 1000000) AS suspended_days
    FROM checked AS c
    LEFT JOIN items AS i USING (item_code)
    LEFT JOIN suspensions AS s USING (case_id)
    LEFT JOIN step_figures AS f USING (case_id)
    LEFT JOIN calendar AS a ON a.day = accept_time::DATE
    LEFT JOIN calendar AS v ON v.day = coalesce(close_time, accept_time)::DATE
    LEFT JOIN workdays AS l ON l.number = v.sequence + 1
    LEFT JOIN calendar AS b ON b.day = coalesce(close_time::DATE, greatest(DATE '${as_of}', accept_time::DATE))),
-- An extension counts if it was asked for by the day on which the promised (else the statutory) limit ran out.
extended AS (
    SELECT c.* EXCLUDE (asked_days, stated_type, due_days),
        CASE WHEN asked_days > 0 AND extension_request_time::DATE <= CASE WHEN due_days = 0 THEN accept_date ELSE w.day END THEN asked_days ELSE 0 END AS extension_days
    FROM (SELECT *, CASE WHEN asked_days > 0 THEN moved(coalesce(promised_days, statutory_days), stretches, first, last) END AS due_days FROM clocked) AS c
    LEFT JOIN workdays AS w ON w.number = first + due_days),
moved_on AS (
    SELECT *, moved(promised_days + extension_days, stretches, first, last) AS promised_moved,
        moved(statutory_days + extension_days, stretches, first, last) AS statutory_moved
    FROM extended)
SELECT e.* EXCLUDE (reject, first, last, stretches, promised_moved, statutory_moved, is_total, is_test, source_file, policy_days, other_type, quick),
    CASE WHEN result_licence_id IS NOT NULL AND close_date IS NOT NULL THEN l.day END AS licence_due, o.day AS policy_due, CASE WHEN close_date IS NOT NULL THEN last - first - suspended_days END AS net_days,
    CASE WHEN promised_moved = 0 THEN accept_date ELSE p.day END AS promised_due,
    CASE WHEN statutory_moved = 0 THEN accept_date ELSE s.day END AS statutory_due,
    other_type::INTEGER + quick::INTEGER
        + coalesce(extension_days = 0 AND extension_request_time::DATE > promised_due, false)::INTEGER
        + coalesce(close_date IS NOT NULL AND last - first >= 5 AND 10 * suspended_days > 7 * (last - first), false)::INTEGER AS integrity_flags,
    hash(case_id) % 20 AS replicate, source_file[${skip}:] AS source_file,
    CASE WHEN NOT is_total THEN coalesce(reject, CASE WHEN first IS NULL OR last IS NULL
        OR promised_days IS NOT NULL AND promised_due IS NULL OR statutory_days IS NOT NULL AND statutory_due IS NULL THEN 'calendar' END) END AS reject,
    CASE WHEN is_total THEN 'total_row' WHEN is_test THEN 'test_data' END AS exclude
FROM moved_on AS e
LEFT JOIN workdays AS p ON p.number = first + promised_moved
LEFT JOIN workdays AS s ON s.number = first + statutory_moved
LEFT JOIN workdays AS l ON l.number = last + 1
LEFT JOIN workdays AS o ON o.number = first + policy_days;

DROP TABLE cases_raw;

CREATE TABLE cases_lost AS
SELECT record FROM (
    SELECT record, row_number() OVER (PARTITION BY case_id ORDER BY load_time DESC NULLS LAST, record DESC) AS place
    FROM cases_read
    WHERE reject IS NULL AND exclude IS DISTINCT FROM 'total_row' AND case_id IN (
        SELECT case_id FROM cases_read WHERE reject IS NULL AND exclude IS DISTINCT FROM 'total_row' GROUP BY case_id HAVING count(*) > 1))
WHERE place > 1;
