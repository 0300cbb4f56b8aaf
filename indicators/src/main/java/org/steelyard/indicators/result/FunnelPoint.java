package org.steelyard.indicators.result;

/**
 * One unit in the funnel of a share: how far it lies from what its peer group has in common, and how far chance alone would
 * carry a unit of its size.
 *
 * @param period the period
 * @param unit the unit
 * @param peerGroup its peer group
 * @param indicator the indicator's id
 * @param n the size of the unit: rows of the denominator
 * @param value its share, 0 to 1
 * @param target the share of the peer group as a whole, 0 to 1
 * @param low95 the lower 95 % limit, 0 to 1
 * @param high95 the upper 95 % limit
 * @param low998 the lower 99.8 % limit
 * @param high998 the upper 99.8 % limit
 * @param dispersion the mean square of the peer group's winsorised z-scores: 1 where there is chance alone
 * @param z the unit's z-score once that over-dispersion is allowed for
 */
public record FunnelPoint(
        Period period,
        Unit unit,
        String peerGroup,
        String indicator,
        long n,
        double value,
        double target,
        double low95,
        double high95,
        double low998,
        double high998,
        double dispersion,
        double z) {}
