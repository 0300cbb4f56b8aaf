package org.steelyard.jobs.measure;

import java.io.Serializable;

/**
 * Where records are counted: a department in a district. Empty text where a record has none.
 *
 * @param department the department's name
 * @param district the district's name
 */
record Place(String department, String district) implements Serializable {}
