package org.steelyard.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.steelyard.indicators.result.Roster;
import org.steelyard.indicators.result.Unit;

/** The units of the sample city with their total points in each period; of pairs the mean of both, and not of all. */
final class SampleUnits {

    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<Unit, double[]> totals = new LinkedHashMap<>();
    private final Map<String, String> english = new TreeMap<>();

    SampleUnits(String first) {
        department(first, "Administrative Approval Bureau", "审批类", 90.12, 91.05, 92.31, 93.27);
        department("市场监督管理局", "Market Regulation Bureau", "审批类", 88, 88.4, 87.95, 88.21);
        department("自然资源和规划局", "Natural Resources and Planning Bureau", "审批类", 80.11, 79.52, 81.03, 82.44);
        department("住房和城乡建设局", "Housing and Construction Bureau", "审批类", 84.2, 85.1, 83.75, 82.44);
        department("交通运输局", "Transport Bureau", "审批类", 76.02, 74.81, 73.9, 72.15);
        department(SampleCity.SMALL, "Health Commission", "审批类", 79.4, 80.2, 81.15, Double.NaN);
        department("生态环境局", "Ecology and Environment Bureau", "监管类", 83.5, 84.75, 86.02, 85.4);
        department("应急管理局", "Emergency Management Bureau", "监管类", 79.2, 80.41, 81.96, 84.07);
        department("城市管理局", "Urban Management Bureau", "监管类", 74.1, 75.33, 77.8, 79.52);
        department("农业农村局", "Agriculture Bureau", "监管类", 72.4, 71.05, 72.2, 70.33);
        department("文化和旅游局", "Culture and Tourism Bureau", "监管类", 76.6, 74.9, 73.05, 70.33);
        department("云州供电公司", "Yunzhou Power Supply Company", "公用企业", 91.3, 92.2, 92.05, 94.6);
        department("云州水务集团", "Yunzhou Water Group", "公用企业", 87.75, 86.9, 88.14, 89.02);
        department("云州燃气公司", "Yunzhou Gas Company", "公用企业", 82.3, 84.05, 85.61, 86.48);
        department("住房公积金管理中心", "Housing Provident Fund Centre", "公用企业", 85.07, 85.2, 84.9, 85.95);
        department("云州通信公司", "Yunzhou Telecommunications Company", "公用企业", 79.99, 81.4, 83.3, 81.07);
        english.put("审批类", "Approval departments");
        english.put("监管类", "Supervision departments");
        english.put("公用企业", "Public utilities");
        district("青湖区", "Qinghu District", 90.21, 89.77, 91.5, 92.04);
        district("石桥区", "Shiqiao District", 86.4, 87.32, 87.1, 88.65);
        district("望江区", "Wangjiang District", 85.12, 84.8, 86.42, 86.9);
        district("南浦区", "Nanpu District", 83.95, 85.01, 84.44, 85.37);
        district("云岭区", "Yunling District", 81.6, 82.25, 82.78, 83.02);
        district("临溪县", "Linxi County", 80.75, 79.31, 80.2, 81.16);
        district("白沙县", "Baisha County", 75.2, 77.8, 78.05, 79.4);
        district("松原县", "Songyuan County", 77.31, 76.42, 75.9, 74.28);
        pairs();
    }

    /** All units with their total points by period; NaN where there are none. */
    Map<Unit, double[]> totals() {
        return totals;
    }

    /** Departments with their peer groups, districts and English names. */
    Roster roster() {
        TreeSet<String> districts = new TreeSet<>();
        totals.keySet().stream().filter(u -> u.department().isEmpty()).forEach(u -> districts.add(u.district()));
        return new Roster(new TreeMap<>(groups), districts, english);
    }

    /** The peer group of a unit. */
    String group(Unit unit) {
        return unit.department().isEmpty()
                ? "区县"
                : unit.district().isEmpty() ? groups.get(unit.department()) : unit.department();
    }

    private void department(String name, String en, String group, double... points) {
        groups.put(name, group);
        english.put(name, en);
        totals.put(Unit.department(name), points);
    }

    private void district(String name, String en, double... points) {
        english.put(name, en);
        totals.put(Unit.district(name), points);
    }

    private void pairs() {
        List<Unit> units = List.copyOf(totals.keySet());
        for (Unit a : units.subList(0, 16)) {
            for (Unit b : units.subList(16, 24)) {
                int odd = totals.size() % 7 - 3;
                double[] points = new double[4];
                for (int p = 0; p < 4; p++) {
                    double mean = (totals.get(a)[p] + totals.get(b)[p]) / 2 + odd + p * 0.3;
                    points[p] = Double.isNaN(mean) || totals.size() % 11 == 0 ? Double.NaN : rounded(mean);
                }
                totals.put(Unit.of(a.department(), b.district()), points);
            }
        }
    }

    private static double rounded(double points) {
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
