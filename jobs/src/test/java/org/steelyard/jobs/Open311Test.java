package org.steelyard.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests with the fields of Open311 GeoReport v2, as CSV, as JSON lines and as XML. */
class Open311Test {

    private static final String CSV = """
            service_request_id,status,status_notes,service_name,service_code,description,agency_responsible,service_notice,requested_datetime,updated_datetime,expected_datetime,address,address_id,zipcode,lat,long,media_url
            638344,closed,Duplicate request.,Sidewalk and Curb Issues,006,,Current Agency Name,,2010-04-14T06:37:38-08:00,2010-04-14T06:37:38-08:00,2010-04-15T06:37:38-08:00,"8TH AVE and JUDAH ST",545483,94122,37.76,-122.47,
            638349,open,,Sidewalk and Curb Issues,006,,,,2010-04-19T06:37:38-08:00,2010-04-19T06:37:38-08:00,2010-04-19T06:37:38-08:00,"8TH AVE and JUDAH ST",545483,94122,37.76,-122.47,
            """;

    private static final String JSON = """
            {"service_request_id":"638350","status":"closed","service_name":"Graffiti","service_code":"7","agency_responsible":"Works","requested_datetime":"2010-05-01T00:30:00+02:00","updated_datetime":"2010-05-02T00:30:00Z","expected_datetime":null,"lat":37.7}
            """;

    /** As the documentation of GeoReport v2 shows them, on few lines, as servers send them. */
    private static final String XML = """
            <?xml version="1.0" encoding="utf-8"?>
            <service_requests><request><service_request_id>638351</service_request_id><status>open</status><status_notes></status_notes><service_name>Sidewalk &amp; Curb</service_name><service_code>006</service_code><agency_responsible>Current Agency Name</agency_responsible><requested_datetime>2010-04-14T06:37:38-08:00</requested_datetime><extended_attributes><photos><photo><status>closed</status></photo></photos></extended_attributes><lat>37.762221815</lat></request>
            <request><service_request_id>638352</service_request_id><status>closed</status><service_name>Graffiti</service_name><service_code>7</service_code><agency_responsible>Works</agency_responsible><requested_datetime>2010-05-01T00:30:00+02:00</requested_datetime><updated_datetime>2010-05-02T00:30:00Z</updated_datetime><expected_datetime/></request></service_requests>
            """;

    @Test
    void requestsAreReadByTheNamesOfTheirFields(@TempDir Path input) throws IOException {
        Files.writeString(input.resolve("requests.csv"), CSV);
        Files.writeString(input.resolve("requests.jsonl"), JSON);
        Files.writeString(input.resolve("requests.xml"), XML);
        Path profile = SampleRun.sample("profiles/open311.yaml");
        Pipeline.Done done = SampleRun.run(SampleRun.request(input, profile, "boston-311-city", "2010"));
        List<String> rows = SharedSpark.session()
                .read()
                .parquet(done.folder().resolve("frozen/tickets").toString())
                .orderBy("ticket_id")
                .selectExpr("concat_ws(' | ', ticket_id, status, department, topic, ticket_type, create_time, due_time,"
                        + " coalesce(CAST(close_time AS STRING), 'open'))")
                .collectAsList()
                .stream()
                .map((Row r) -> r.getString(0))
                .toList();
        assertThat(rows)
                .containsExactly(
                        "638344 | CLOSED | Current Agency Name | Sidewalk and Curb Issues | 006 | 2010-04-14 14:37:38 |"
                                + " 2010-04-15 14:37:38 | 2010-04-14 14:37:38",
                        // An open request was changed, not closed; nobody is named for it.
                        "638349 | IN_PROCESS | Not named | Sidewalk and Curb Issues | 006 | 2010-04-19 14:37:38 |"
                                + " 2010-04-19 14:37:38 | open",
                        "638350 | CLOSED | Works | Graffiti | 7 | 2010-04-30 22:30:00 | 2010-05-02 00:30:00",
                        "638351 | IN_PROCESS | Current Agency Name | Sidewalk & Curb | 006 | 2010-04-14 14:37:38 | open",
                        "638352 | CLOSED | Works | Graffiti | 7 | 2010-04-30 22:30:00 | 2010-05-02 00:30:00");
    }
}
