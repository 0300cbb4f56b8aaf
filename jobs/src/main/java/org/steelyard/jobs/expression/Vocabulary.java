package org.steelyard.jobs.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.steelyard.indicators.problem.Spelling;

/**
 * The words that an expression may use, and why it may not use others.
 *
 * <p>Allowed is what says the same of a row on every day, machine and partition, and means the same to Spark and DuckDB; a
 * test runs each allowed function on both. All else is refused, so that a new function of Spark's is refused too.
 */
final class Vocabulary {

    /** The functions, by name in small letters. */
    static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(
            "abs",
            "ceil",
            "ceiling",
            "coalesce",
            "contains",
            "day",
            "floor",
            "greatest",
            "ifnull",
            "instr",
            "least",
            "left",
            "length",
            "lower",
            "ltrim",
            "mod",
            "month",
            "nullif",
            "quarter",
            "replace",
            "right",
            "round",
            "rtrim",
            "sign",
            "substr",
            "substring",
            "trim",
            "upper",
            "year"));

    /** The kinds of node that the parser makes of operators, literals and columns. */
    static final Set<String> NODES = Set.of(
            "Add",
            "And",
            "Between",
            "CaseWhen",
            "Cast",
            "Concat",
            "Divide",
            "EqualNullSafe",
            "EqualTo",
            "GreaterThan",
            "GreaterThanOrEqual",
            "In",
            "IsNotNull",
            "IsNull",
            "LessThan",
            "LessThanOrEqual",
            "Like",
            "Literal",
            "Multiply",
            "Not",
            "Or",
            "Remainder",
            "Subtract",
            "UnaryMinus",
            "UnaryPositive",
            "UnresolvedAttribute",
            "UnresolvedFunction");

    /** Columns that say how a row was delivered, and nothing of the record. */
    static final Set<String> OF_DELIVERY = Set.of("source_file", "source_line", "replicate", "date_only", "dropped");

    private static final Map<String, String> REFUSED_FUNCTIONS = new HashMap<>();
    private static final Map<String, String> REFUSED_NODES = Map.ofEntries(
            Map.entry("ScalarSubquery", "a subquery looks at other rows; only the row itself may decide"),
            Map.entry("InSubquery", "a subquery looks at other rows; only the row itself may decide"),
            Map.entry("Exists", "a subquery looks at other rows; only the row itself may decide"),
            Map.entry("WindowExpression", "a window looks at other rows; only the row itself may decide"),
            Map.entry("UnresolvedWindowExpression", "a window looks at other rows; only the row itself may decide"),
            Map.entry("LambdaFunction", "a lambda is not allowed; write a plain condition"),
            Map.entry("UnresolvedStar", "'*' is no single value; name one column"),
            Map.entry("Alias", "expected one expression without a name of its own; remove the name (AS ..)"),
            Map.entry("IntegralDivide", "'div' is not known to DuckDB; write floor(.. / ..)"),
            Map.entry("RLike", "regular expressions differ between engines; write LIKE"),
            Map.entry("UnresolvedExtractValue", "a part of a column is not allowed; columns hold one value"));

    static {
        refuse(
                "asks the clock; use as_of, the moment of assessment",
                "current_date current_timestamp current_time now curdate localtimestamp localtime unix_timestamp"
                        + " current_timezone utc_timestamp utc_date sysdate today");
        refuse("depends on chance", "rand random randn randstr uniform uuid shuffle gen_random_uuid setseed");
        refuse(
                "depends on the order or the place of the rows",
                "monotonically_increasing_id spark_partition_id row_number rank dense_rank percent_rank cume_dist ntile"
                        + " lag lead first first_value last last_value nth_value any_value");
        refuse(
                "reads files or their names",
                "input_file_name input_file_block_start input_file_block_length read_files read_csv read_parquet"
                        + " read_text read_json from_csv from_json from_avro from_protobuf");
        refuse(
                "calls a program outside the rulebook",
                "java_method reflect try_reflect python_udf ai_query http_request");
        refuse(
                "joins rows; the tallier adds rows up, an expression speaks of one",
                "count count_if sum avg mean min max median mode percentile percentile_approx percentile_cont stddev"
                        + " stddev_samp variance var_samp collect_list collect_set array_agg string_agg listagg"
                        + " approx_count_distinct min_by max_by bool_and bool_or every some corr");
        refuse(
                "makes several rows of one",
                "explode explode_outer posexplode posexplode_outer inline inline_outer stack unnest json_tuple");
        refuse(
                "depends on the session",
                "current_user session_user user version current_catalog current_database current_schema");
        refuse(
                "gives other results on DuckDB; use two dates and +, - and comparisons",
                "datediff date_diff date_add date_sub dateadd dayofweek weekday date_trunc trunc months_between");
        refuse("skips nulls on DuckDB and not on Spark; write ||", "concat concat_ws");
        refuse("regular expressions differ between engines; write LIKE", "regexp rlike regexp_like regexp_replace");
        refuse("is not known to DuckDB; write coalesce", "nvl nvl2");
        refuse("is not known to DuckDB; write CASE WHEN", "if iff decode");
    }

    private Vocabulary() {}

    private static void refuse(String why, String names) {
        for (String name : names.split(" ", -1)) {
            REFUSED_FUNCTIONS.put(name, why);
        }
    }

    /** Why a name asks for something that is refused; empty for a name that says nothing of the kind. */
    static Optional<String> refused(String name) {
        return Optional.ofNullable(REFUSED_FUNCTIONS.get(name));
    }

    /** Why a function may not be used; empty where it may. */
    static Optional<String> function(String name) {
        return FUNCTIONS.contains(name)
                ? Optional.empty()
                : Optional.of(refused(name)
                        .map(why -> "'" + name + "' " + why)
                        .orElseGet(() -> "'" + name + "' is not one of the functions that a rulebook may use ("
                                + Spelling.known(name, FUNCTIONS) + ")"));
    }

    /** Why a kind of node may not be used; empty where it may. */
    static Optional<String> node(String kind) {
        return NODES.contains(kind)
                ? Optional.empty()
                : Optional.of(REFUSED_NODES.getOrDefault(kind, "this form of SQL (" + kind + ") is not allowed"));
    }
}
