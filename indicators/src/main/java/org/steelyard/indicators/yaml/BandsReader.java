package org.steelyard.indicators.yaml;

import java.util.ArrayList;
import java.util.List;
import org.steelyard.indicators.rulebook.Scheme.Band;

/**
 * The bands of a scheme, read: by points, or by quantiles of the ranked units.
 *
 * @param list best first
 * @param quantiles whether their limits are quantiles
 */
record BandsReader(List<Band> list, boolean quantiles) {

    static BandsReader read(Fields scheme) {
        Fields fields = scheme.fields("bands");
        boolean quantiles = fields.hasFields("quantiles");
        List<Band> list = quantiles ? list(fields.fields("quantiles")) : list(fields);
        if (quantiles) {
            fields.noOthers();
            list.stream()
                    .filter(band -> band.from() < 0 || band.from() >= 1)
                    .forEach(band -> fields.complain(
                            "quantiles", "expected shares from 0 to below 1, found '" + band.from() + "'"));
        }
        return new BandsReader(list, quantiles);
    }

    private static List<Band> list(Fields nested) {
        List<Band> bands = new ArrayList<>();
        for (String name : nested.keys()) {
            double from = nested.number(name);
            if (!bands.isEmpty() && from >= bands.get(bands.size() - 1).from()) {
                nested.complain(name, "expected bands from the best down, each lower than the one before it");
            }
            bands.add(new Band(name, from));
        }
        if (bands.isEmpty() || Math.abs(bands.get(bands.size() - 1).from()) > 0) {
            nested.complain("expected a last band that begins at 0, so that every score has a band");
        }
        return bands;
    }
}
