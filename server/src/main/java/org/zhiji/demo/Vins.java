package org.zhiji.demo;

import org.zhiji.asset.Vin;

/** Vehicle numbers with the right check digit, each index another one; one in a hundred was copied wrongly. */
final class Vins {

    private static final String CHARACTERS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
    /** Position 10 of the VIN, from 2010 on; without I, O, Q, U, Z and 0. */
    private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";

    private final Scatter serials;

    Vins(long seed) {
        serials = new Scatter(seed, 1_000_000);
    }

    String of(long index, Cars.Model car, int year, Dice dice) {
        var block = index / 1_000_000;
        var plant = CHARACTERS.charAt((int) (block % CHARACTERS.length()));
        var body = CHARACTERS.charAt((int) (block / CHARACTERS.length() % CHARACTERS.length()));
        var described = car.maker() + described(car, dice) + body;
        var rest = "" + YEARS.charAt(Math.floorMod(year - 2010, YEARS.length())) + plant
                + "%06d".formatted(serials.of(index));
        var right = new Vin(described + "0" + rest).checkDigit();
        return described + (dice.chance(0.01) ? wrong(right) : right) + rest;
    }

    /** The same model begins alike. */
    private static String described(Cars.Model car, Dice dice) {
        var model = Math.floorMod(car.series().hashCode(), CHARACTERS.length() * CHARACTERS.length());
        return "" + dice.between(1, 9) + CHARACTERS.charAt(model % CHARACTERS.length())
                + CHARACTERS.charAt(model / CHARACTERS.length()) + dice.between(1, 4);
    }

    private static char wrong(char right) {
        return right == 'X' ? '0' : right == '9' ? 'X' : (char) (right + 1);
    }
}
