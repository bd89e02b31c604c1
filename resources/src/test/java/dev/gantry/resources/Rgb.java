package dev.gantry.resources;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of a token sheet with its alpha, channels 0 to 1.
 *
 * <p>Luminance and contrast as WCAG 2.2 defines them (relative luminance of sRGB; (L1 + 0.05) / (L2 + 0.05)).
 */
record Rgb(double red, double green, double blue, double alpha) {
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})");
    private static final Pattern RGBA =
            Pattern.compile("rgba\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*([0-9.]+)\\s*\\)");

    static Rgb parse(String text) {
        Matcher hex = HEX.matcher(text);
        if (hex.matches()) {
            return new Rgb(channel(hex.group(1), 16), channel(hex.group(2), 16), channel(hex.group(3), 16), 1);
        }
        Matcher rgba = RGBA.matcher(text);
        if (rgba.matches()) {
            return new Rgb(
                    channel(rgba.group(1), 10),
                    channel(rgba.group(2), 10),
                    channel(rgba.group(3), 10),
                    Double.parseDouble(rgba.group(4)));
        }
        throw new IllegalArgumentException("not a colour: " + text);
    }

    /** This colour laid over another. */
    Rgb over(Rgb below) {
        return new Rgb(mix(red, below.red), mix(green, below.green), mix(blue, below.blue), 1);
    }

    double contrast(Rgb other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private double mix(double mine, double theirs) {
        return mine * alpha + theirs * (1 - alpha);
    }

    private static double channel(String digits, int radix) {
        return Integer.parseInt(digits, radix) / 255.0;
    }
}
