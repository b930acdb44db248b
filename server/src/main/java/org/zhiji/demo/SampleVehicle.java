package org.zhiji.demo;

import java.time.LocalDate;

/** A fictitious vehicle of a fictitious customer. */
public record SampleVehicle(
        long index,
        long customer,
        String vin,
        String plate,
        String brand,
        String series,
        String model,
        String colour,
        LocalDate soldOn) {}
