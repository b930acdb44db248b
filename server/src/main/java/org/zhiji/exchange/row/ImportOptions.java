package org.zhiji.exchange.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the importer decides beside the mapping.
 *
 * @param kinds what is taken from the table; empty for what is usual with this mapping
 * @param company what the column 公司 means
 * @param consent what holds where the table has no consent
 * @param evidence how the consent was given; required for YES and NO
 * @param existing what happens to records that are there already
 * @param matchCustomersBy first matching key wins
 * @param departmentId the branch that gets new records, null for the importer's own
 */
public record ImportOptions(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        @Nullable Long headerRow,
        @Nullable DateOrder dateOrder,
        Set<ImportKind> kinds,
        CompanyMeaning company,
        ConsentChoice consent,
        @Nullable String evidence,
        ExistingRecords existing,
        List<CustomerKey> matchCustomersBy,
        List<VehicleKey> matchVehiclesBy,
        @Nullable UUID departmentId) {

    /** Whether 公司 is where a person works or who the customer is. */
    public enum CompanyMeaning {
        EMPLOYER,
        ORGANIZATION
    }

    /** Consent to service calls, for orders whose row does not say. */
    public enum ConsentChoice {
        YES,
        NO,
        NOT_ASKED
    }

    /** Whether known records take the values of the table or only what they lack. */
    public enum ExistingRecords {
        UPDATE,
        FILL_GAPS,
        KEEP
    }

    /** By what a customer is recognised. */
    public enum CustomerKey {
        EXTERNAL_NO,
        PHONE_AND_NAME,
        VIN_AND_NAME
    }

    /** By what a vehicle is recognised. */
    public enum VehicleKey {
        VIN,
        PLATE
    }

    public static final ImportOptions DEFAULT = new ImportOptions(
            null,
            null,
            null,
            null,
            null,
            Set.of(),
            CompanyMeaning.EMPLOYER,
            ConsentChoice.NOT_ASKED,
            null,
            ExistingRecords.UPDATE,
            List.of(CustomerKey.EXTERNAL_NO, CustomerKey.PHONE_AND_NAME, CustomerKey.VIN_AND_NAME),
            List.of(VehicleKey.VIN, VehicleKey.PLATE),
            null);

    /** The choices of an earlier import, perhaps somebody else's, for a file that is read in its own way and goes where it is told. */
    public ImportOptions forFile(ImportOptions file) {
        return new ImportOptions(
                file.encoding,
                file.delimiter,
                file.sheet,
                file.headerRow,
                dateOrder,
                kinds,
                company,
                consent,
                evidence,
                existing,
                matchCustomersBy,
                matchVehiclesBy,
                file.departmentId);
    }

    public ImportOptions withDateOrder(@Nullable DateOrder order) {
        return new ImportOptions(
                encoding,
                delimiter,
                sheet,
                headerRow,
                order,
                kinds,
                company,
                consent,
                evidence,
                existing,
                matchCustomersBy,
                matchVehiclesBy,
                departmentId);
    }

    /** Whether the file gives the same table under both. */
    public boolean readsLike(ImportOptions other) {
        return Objects.equals(encoding, other.encoding)
                && Objects.equals(delimiter, other.delimiter)
                && Objects.equals(sheet, other.sheet)
                && Objects.equals(headerRow, other.headerRow);
    }

    public Set<ImportKind> kinds(ColumnMapping mapping) {
        var possible = mapping.kinds();
        if (kinds.isEmpty()) {
            return usual(possible);
        }
        var chosen = EnumSet.copyOf(possible);
        chosen.retainAll(kinds);
        return chosen;
    }

    /** A table of contacts speaks of customers who are there already, and one of orders has a day of contact only by the way. */
    private static Set<ImportKind> usual(Set<ImportKind> possible) {
        if (!possible.contains(ImportKind.CONTACT)) {
            return possible;
        }
        if (!possible.contains(ImportKind.WORK_ORDER)) {
            return EnumSet.of(ImportKind.CONTACT);
        }
        var others = EnumSet.copyOf(possible);
        others.remove(ImportKind.CONTACT);
        return others;
    }
}
