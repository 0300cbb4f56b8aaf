package org.steelyard.indicators.explain;

/** Computes a printed formula, knowing nothing of how it came about: + − × / ^, brackets, max, min, exp, ln. */
final class Formula {

    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text.replace(" ", "");
    }

    static double compute(String text) {
        Formula formula = new Formula(text);
        double result = formula.sum();
        if (formula.at != formula.text.length()) {
            throw new IllegalArgumentException(text + " at " + formula.text.substring(formula.at));
        }
        return result;
    }

    private boolean next(String symbol) {
        if (text.startsWith(symbol, at)) {
            at += symbol.length();
            return true;
        }
        return false;
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (next("+")) {
                sum += product();
            } else if (next("−")) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = power();
        while (true) {
            if (next("×")) {
                product *= power();
            } else if (next("/")) {
                product /= power();
            } else {
                return product;
            }
        }
    }

    private double power() {
        double base = term();
        return next("^") ? StrictMath.pow(base, term()) : base;
    }

    private double term() {
        if (next("max(")) {
            double one = sum();
            return Math.max(one, second());
        }
        if (next("min(")) {
            double one = sum();
            return Math.min(one, second());
        }
        if (next("exp(")) {
            return StrictMath.exp(closed());
        }
        if (next("ln(")) {
            return StrictMath.log(closed());
        }
        if (next("(")) {
            return closed();
        }
        int from = at;
        while (at < text.length() && "-0123456789.".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private double second() {
        next(",");
        return closed();
    }

    private double closed() {
        double inside = sum();
        if (!next(")")) {
            throw new IllegalArgumentException("expected ) in " + text);
        }
        return inside;
    }
}
