-- The reference tables, the calendar, and how cells are read. The second road knows Steelyard's rules only from its documents.

-- An empty or blank cell is no value.
CREATE MACRO said(cell) AS nullif(trim(cell), '');
CREATE MACRO nothing(cell) AS said(cell) IN ('无', '暂无', '—', '——', '-', '--', '/', 'N/A', 'null', 'NULL');

-- Whole numbers: most cells are one digit; the others may have a plus, grouping and a unit, but no decimals other than zeros.
CREATE MACRO whole(cell) AS CASE
    WHEN strlen(cell) = 1 AND cell BETWEEN '0' AND '9' THEN ascii(cell) - 48
    WHEN said(cell) IN ('即时', '当场', '即办') THEN 0
    ELSE try_cast(replace(replace(
        regexp_extract(said(cell), '^([+]?[0-9, ]*[0-9])(\.0+)?\s*(个?工作日|天|日|次|件|级|h|小时)?$', 1), ',', ''), ' ', '') AS INTEGER)
END;
CREATE MACRO money(cell) AS CASE
    WHEN cell = '0' THEN 0::DECIMAL(16, 2)
    WHEN regexp_full_match(trim(replace(cell, '元', '')), '[+]?[0-9, ]*[0-9](\.[0-9]{1,2}0*)?')
        THEN nullif(least(try_cast(replace(replace(replace(cell, ',', ''), ' ', ''), '元', '') AS DECIMAL(16, 2)), 1000000000000), 1000000000000)
END;
CREATE MACRO flag(cell) AS CASE
    WHEN lower(said(cell)) IN ('是', '1', 'true', 'y', 'yes', '有效') THEN true
    WHEN lower(said(cell)) IN ('否', '0', 'false', 'n', 'no', '无效') THEN false
END;
-- A time, or a spreadsheet's day count; what has no year of four digits is none.
CREATE MACRO late(value) AS CASE WHEN value >= TIMESTAMP '1000-01-01' THEN value END;
CREATE MACRO moment(cell) AS coalesce(
    late(try_cast(cell AS TIMESTAMP)),
    late(try_strptime(said(cell), [
        '%Y-%m-%d %H:%M', '%Y/%m/%d %H:%M:%S', '%Y/%m/%d %H:%M', '%Y.%m.%d %H:%M:%S', '%Y年%m月%d日 %H:%M:%S', '%Y%m%d%H%M%S', '%Y%m%d',
        '%Y/%m/%d', '%Y.%m.%d', '%Y年%m月%d日', '%Y-%m-%dT%H:%M'])),
    CASE WHEN regexp_full_match(said(cell), '[3-5][0-9]{4}(\.[0-9]+)?')
        THEN TIMESTAMP '1899-12-30' + to_seconds(round(said(cell)::DECIMAL(18, 8) * 86400)::BIGINT) END);
-- A day that was written without a time.
CREATE MACRO day_only(cell, moment) AS NOT contains(cell, ':') AND moment::TIME = TIME '00:00';
CREATE MACRO damaged(id) AS CASE
    WHEN starts_with(id, '''') THEN true
    WHEN contains(id, 'e') OR contains(id, 'E') THEN regexp_full_match(id, '[0-9]+(\.[0-9]+)?[eE][+]?[0-9]+')
    ELSE false
END;
-- Why a cell was refused: it says something, and nothing could be made of it.
CREATE MACRO refused(cell, value, rule) AS CASE WHEN value IS NULL AND said(cell) IS NOT NULL THEN rule END;
CREATE MACRO refused_number(cell, value) AS CASE WHEN value IS NULL AND said(cell) IS NOT NULL AND NOT nothing(cell) THEN 'unreadable_value' END;
CREATE MACRO missing(value) AS CASE WHEN value IS NULL THEN 'missing_value' END;
CREATE MACRO totals(cell) AS CASE
    WHEN strlen(cell) < 18 OR contains(cell, ':') OR contains(cell, '：')
        THEN lower(replace(replace(split_part(split_part(cell, ':', 1), '：', 1), ' ', ''), '_', '')) IN ('合计', '总计', '小计', '制表人', '备注', 'total')
    ELSE false
END;
-- Behind an id such words are what the record says; behind the number of a line, or nothing, they are of the whole line.
CREATE MACRO total_row(first, second) AS totals(first) OR (regexp_full_match(coalesce(first, ''), '[0-9]{0,6}') AND totals(second));

CREATE TABLE departments AS
SELECT * FROM read_csv('${input}/reference/departments.csv', header = true, all_varchar = true);

CREATE TABLE names AS
SELECT dept_name AS written, dept_name AS name, DATE '1900-01-01' AS valid_from, DATE '9999-12-31' AS valid_to FROM departments
UNION
SELECT dept_id, dept_name, DATE '1900-01-01', DATE '9999-12-31' FROM departments
UNION
SELECT alias, dept_name, coalesce(a.valid_from::DATE, DATE '1900-01-01'), coalesce(a.valid_to::DATE, DATE '9999-12-31')
FROM read_csv('${input}/reference/department-aliases.csv', header = true, all_varchar = true) AS a
JOIN departments USING (dept_id);

-- A name that means two departments on one day would double rows.
SELECT CASE WHEN count(*) > 0 THEN error('a department alias is ambiguous: ' || min(a.written)) END
FROM names AS a JOIN names AS b ON a.written = b.written AND a.name < b.name AND a.valid_from <= b.valid_to AND b.valid_from <= a.valid_to;

CREATE TABLE districts AS
WITH listed AS (SELECT * FROM read_csv('${input}/reference/districts.csv', header = true, all_varchar = true))
SELECT district_code AS written, name FROM listed UNION SELECT name, name FROM listed;

CREATE TABLE items AS
SELECT item_code, case_type, statutory_days::INTEGER AS statutory_days, promised_days::INTEGER AS promised_days, online_item = 'true' AS online_item,
    dept_id, wb_topic, bundle_code, required_materials::INTEGER AS required_materials, elicence_materials::INTEGER AS elicence_materials,
    CASE WHEN is_policy_delivery = 'true' THEN coalesce(policy_days::INTEGER, 60) END AS policy_days, base_days::DECIMAL(16, 4) AS base_days,
    base_steps::DECIMAL(16, 4) AS base_steps, base_documents::DECIMAL(16, 4) AS base_documents, base_visits::DECIMAL(16, 4) AS base_visits
FROM read_csv('${input}/reference/items.csv', header = true, all_varchar = true) AS register
LEFT JOIN read_csv('${input}/reference/base.csv', header = true, all_varchar = true) AS base USING (item_code);

-- Weekdays with exceptions, for the whole years that the exceptions span; sequence counts the working days up to a day.
CREATE TABLE calendar AS
WITH exceptions AS (
    SELECT date::DATE AS day, kind = 'makeup_workday' AS works FROM read_csv('${input}/reference/calendar.csv', header = true, all_varchar = true)),
days AS (
    SELECT unnest(range(date_trunc('year', min(day))::TIMESTAMP, date_trunc('year', max(day))::TIMESTAMP + INTERVAL 1 YEAR, INTERVAL 1 DAY))::DATE AS day
    FROM exceptions)
SELECT day, coalesce(works, isodow(day) < 6) AS works,
    sum(coalesce(works, isodow(day) < 6)::INTEGER) OVER (ORDER BY day)::INTEGER AS sequence
FROM days LEFT JOIN exceptions USING (day);

-- Working minutes up to a time, of a day whose working days up to it are counted: from nine to five on working days.
CREATE MACRO worked(clock, counted, works) AS
    (counted - works::INTEGER) * 480 + works::INTEGER * greatest(0, least(480, hour(clock) * 60 + minute(clock) - 540));

CREATE TABLE workdays AS SELECT sequence AS number, day FROM calendar WHERE works;
