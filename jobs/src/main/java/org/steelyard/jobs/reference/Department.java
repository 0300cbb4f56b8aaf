package org.steelyard.jobs.reference;

import java.io.Serializable;

/**
 * A department as the reference lists it.
 *
 * @param id survives every rename
 * @param name its present name
 * @param english its English name
 * @param peerGroup the group of like departments in which it is ranked
 * @param peerGroupEnglish the group's English name
 */
public record Department(String id, String name, String english, String peerGroup, String peerGroupEnglish)
        implements Serializable {}
