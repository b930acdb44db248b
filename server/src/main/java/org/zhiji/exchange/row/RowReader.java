package org.zhiji.exchange.row;

import static org.zhiji.exchange.row.ImportField.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiji.asset.Plate;
import org.zhiji.asset.Vin;
import org.zhiji.customer.Birthday;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.customer.Uscc;
import org.zhiji.exchange.row.ImportOptions.CompanyMeaning;
import org.zhiji.exchange.row.ImportOptions.ConsentChoice;
import org.zhiji.exchange.row.ImportRow.ContactCells;
import org.zhiji.exchange.row.ImportRow.CustomerCells;
import org.zhiji.exchange.row.ImportRow.OrderCells;
import org.zhiji.exchange.row.ImportRow.VehicleCells;
import org.zhiji.exchange.sheet.CellText;
import org.zhiji.exchange.sheet.Line;

/** Understands lines by a mapping and the importer's choices. Identity, dates and phones must be right; the rest may be left out with a warning. */
public final class RowReader {

    private static final Pattern ORGANIZATION =
            Pattern.compile("单位|公司|企业|机构|组织|对公|集团|org.*|company|business|corporate");
    /** What databases and spreadsheets write where there is nothing. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "NULL", "null", "(null)", "\\N", "NA", "N/A", "#N/A", "NaN", "nan", "None", "-", "--", "—", "——", "/");

    private static final Pattern YEARLESS = Pattern.compile("--(\\d{2})-?(\\d{2})");

    private static final int LONGEST_NAME = 100;

    private final ColumnMapping mapping;
    private final ImportOptions options;
    private final Set<ImportKind> kinds;
    private final ZoneId zone;
    private final LocalDate today;
    private final @Nullable String areaCode;
    private final boolean cards;

    /**
     * @param areaCode of the branch, for landlines written without one
     * @param cards visiting cards of the whole world: a number on one that cannot be called from here is kept as a note
     */
    public RowReader(
            ColumnMapping mapping,
            ImportOptions options,
            ZoneId zone,
            LocalDate today,
            @Nullable String areaCode,
            boolean cards) {
        this.mapping = mapping;
        this.options = options;
        this.kinds = options.kinds(mapping);
        this.zone = zone;
        this.today = today;
        this.areaCode = areaCode;
        this.cards = cards;
    }

    public ImportRow read(Line line) {
        return new Reading(line).row();
    }

    /** What stands in a column that fills no field of ours; empty where somebody has written that there is nothing. */
    public static String cell(Line line, int column) {
        String cell = line.cell(column);
        return EMPTY_WORDS.contains(cell) ? "" : cell;
    }

    /** A day as this table writes days. */
    public static Optional<LocalDate> day(String cell, ImportOptions options, ZoneId zone) {
        try {
            return Optional.of(DateCell.parse(cell, options.dateOrder(), zone).toLocalDate());
        } catch (CellException e) {
            return Optional.empty();
        }
    }

    private interface CellParser<T> {
        T parse(String cell) throws CellException;
    }

    private final class Reading {

        private final Line line;
        private final List<CellIssue> issues = new ArrayList<>();
        private final List<String> asNotes = new ArrayList<>();

        Reading(Line line) {
            this.line = line;
        }

        ImportRow row() {
            if (line.trouble() != null) {
                issues.add(CellIssue.error(
                        null,
                        switch (line.trouble()) {
                            case CARD_BROKEN -> CellFault.CARD_BROKEN;
                            case CARD_UNFINISHED -> CellFault.CARD_UNFINISHED;
                            case CARD_TOO_LONG -> CellFault.CARD_TOO_LONG;
                            case CARD_OF_TWO -> CellFault.CARD_OF_TWO;
                        }));
                return ImportRow.nothing(line, issues);
            }
            if (mapping.columns().keySet().stream()
                    .allMatch(field -> cell(field).isEmpty())) {
                issues.add(CellIssue.error(
                        null, kinds.contains(ImportKind.CUSTOMER) ? CellFault.NO_CUSTOMER : CellFault.NOTHING_HERE));
                return ImportRow.nothing(line, issues);
            }
            var vehicle = kinds.contains(ImportKind.VEHICLE) ? vehicle() : null;
            var order = kinds.contains(ImportKind.WORK_ORDER) ? order(vehicle) : null;
            var customer = kinds.contains(ImportKind.CUSTOMER) ? customer(vehicle) : null;
            var contact = kinds.contains(ImportKind.CONTACT) ? contact() : null;
            return new ImportRow(
                    line,
                    customer,
                    vehicle,
                    order,
                    contact,
                    issues.stream().distinct().toList());
        }

        private @Nullable CustomerCells customer(@Nullable VehicleCells vehicle) {
            String externalNo = required(EXTERNAL_NO, cell -> CellValues.number(cell, 64));
            String company = required(COMPANY, cell -> CellValues.text(cell, LONGEST_NAME));
            String person = required(NAME, cell -> CellValues.text(cell, LONGEST_NAME));
            List<PhoneNumber> phones = phones();
            String email = lenient(EMAIL, CellValues::email);
            if (externalNo == null && phones.isEmpty() && email == null && (vehicle == null || vehicle.vin() == null)) {
                // A number that could not be read has been reported already; more words would only hide that.
                if (issues.stream().noneMatch(CellIssue::error)) {
                    issues.add(CellIssue.error(
                            null, person == null && company == null ? CellFault.NO_CUSTOMER : CellFault.NO_IDENTITY));
                }
                return null;
            }
            boolean companyIsCustomer = company != null
                    && (options.company() == CompanyMeaning.ORGANIZATION || person == null && externalNo == null);
            String name = companyIsCustomer ? company : person;
            if (name == null) {
                if (externalNo == null) {
                    issues.add(CellIssue.error(mapping.has(NAME) ? NAME : null, CellFault.NO_NAME));
                    return null;
                }
                name = externalNo;
                if (mapping.has(NAME)) {
                    issues.add(CellIssue.warning(NAME, CellFault.NAME_FROM_NUMBER, externalNo));
                }
            }
            boolean organization = companyIsCustomer
                    || ORGANIZATION
                            .matcher(CellText.halfWidth(cell(CUSTOMER_TYPE)).toLowerCase(Locale.ROOT))
                            .find()
                    || cell(CUSTOMER_TYPE).isEmpty() && CellValues.looksLikeOrganization(name);
            LocalDateTime lastVisit = date(LAST_VISIT, false);
            return new CustomerCells(
                    externalNo,
                    name,
                    organization,
                    companyIsCustomer ? person : null,
                    optional(GENDER, CellValues::gender),
                    companyIsCustomer ? null : company,
                    shortened(POSITION, 50),
                    lenient(BIRTHDAY, this::birthday),
                    required(USCC, this::uscc),
                    phones,
                    email,
                    lenient(WECHAT, cell -> CellValues.number(cell, 64)),
                    lenient(QQ, cell -> CellValues.number(cell, 64)),
                    address(),
                    note(),
                    shortened(OWNER, 60),
                    lastVisit);
        }

        /** Address books leave the year out where it is not known: {@code --0322}. */
        private Birthday birthday(String cell) throws CellException {
            var yearless = YEARLESS.matcher(cell);
            Birthday birthday = yearless.matches()
                    ? Birthday.inEveryYear(Integer.parseInt(yearless.group(1)), Integer.parseInt(yearless.group(2)))
                    : Birthday.on(
                            DateCell.parse(cell, options.dateOrder(), zone).toLocalDate());
            return Birthday.read(birthday, today.getYear())
                    .orElseThrow(() -> new CellException(CellFault.NO_SUCH_DAY, cell));
        }

        private @Nullable String note() {
            String note = cell(NOTE);
            String lines = Stream.concat(note.isEmpty() ? Stream.of() : Stream.of(note), asNotes.stream())
                    .collect(Collectors.joining("\n"));
            return lines.isEmpty() ? null : cut(NOTE, lines, 2000);
        }

        private List<PhoneNumber> phones() {
            var phones = new ArrayList<PhoneNumber>();
            for (ImportField field : List.of(MOBILE, OTHER_PHONE)) {
                List<PhoneNumber> numbers = cards ? numbersOfCard(field) : required(field, this::phoneNumbers);
                if (numbers != null) {
                    numbers.stream().filter(number -> !phones.contains(number)).forEach(phones::add);
                }
            }
            return phones;
        }

        private List<PhoneNumber> numbersOfCard(ImportField field) {
            var numbers = new ArrayList<PhoneNumber>();
            for (String written : cell(field).split("[、\\n]")) {
                try {
                    numbers.addAll(phoneNumbers(written));
                } catch (CellException e) {
                    asNotes.add(written.strip());
                    issues.add(CellIssue.warning(field, CellFault.PHONE_AS_NOTE, written.strip()));
                }
            }
            return numbers;
        }

        private List<PhoneNumber> phoneNumbers(String cell) throws CellException {
            var numbers = new ArrayList<PhoneNumber>();
            for (String number : CellValues.phones(cell)) {
                numbers.add(PhoneNumber.parse(number, areaCode)
                        .orElseThrow(() -> new CellException(
                                number.matches("\\d{1,6}|\\d{9,10}")
                                        ? CellFault.PHONE_TOO_SHORT
                                        : CellFault.NOT_A_PHONE,
                                cell)));
            }
            return numbers;
        }

        private @Nullable String firstPhone(ImportField field) {
            List<PhoneNumber> numbers = required(field, this::phoneNumbers);
            return numbers == null || numbers.isEmpty()
                    ? null
                    : numbers.getFirst().normalized();
        }

        /** Province, city and district are put in front, unless the address already begins with them. */
        private @Nullable String address() {
            var address = new StringBuilder();
            String detail = cell(ADDRESS);
            for (ImportField part : List.of(PROVINCE, CITY, DISTRICT)) {
                String text = cell(part);
                if (!text.isEmpty() && !detail.contains(text) && address.indexOf(text) < 0) {
                    address.append(text);
                }
            }
            address.append(detail);
            if (address.isEmpty()) {
                return null;
            }
            return cut(ADDRESS, address.toString(), 300);
        }

        private String uscc(String cell) throws CellException {
            return Uscc.parse(cell)
                    .map(Uscc::code)
                    .orElseThrow(() -> new CellException(
                            CellText.halfWidth(cell).replaceAll("[\\s-]", "").length() == 18
                                    ? CellFault.USCC_CHECK_DIGIT
                                    : CellFault.NOT_A_USCC,
                            cell));
        }

        private @Nullable VehicleCells vehicle() {
            Vin vin = required(VIN, this::vin);
            Plate plate = optional(PLATE, this::plate);
            if (vin == null && plate == null) {
                return null;
            }
            return new VehicleCells(
                    vin,
                    plate,
                    shortened(BRAND, 60),
                    shortened(SERIES, 60),
                    shortened(MODEL, 100),
                    day(SALE_DATE),
                    day(INSURANCE_UNTIL),
                    day(INSPECTION_UNTIL),
                    day(WARRANTY_UNTIL),
                    lenient(MILEAGE, CellValues::mileage));
        }

        private Vin vin(String cell) throws CellException {
            Vin vin = Vin.parse(cell).orElse(null);
            if (vin == null) {
                String text = CellText.halfWidth(cell).replaceAll("[\\s-]", "");
                String suggestion = Vin.suggestion(cell).map(Vin::number).orElse("");
                if (!suggestion.isEmpty()) {
                    throw new CellException(CellFault.VIN_LIKELY_SLIP, cell, suggestion);
                }
                throw text.length() == 17
                        ? new CellException(CellFault.NOT_A_VIN_LETTERS, cell)
                        : new CellException(CellFault.NOT_A_VIN_LENGTH, cell, text.length());
            }
            if (!vin.checkDigitValid()) {
                issues.add(CellIssue.warning(VIN, CellFault.VIN_CHECK_DIGIT, vin.number(), vin.checkDigit()));
            }
            return vin;
        }

        private @Nullable Plate plate(String cell) {
            if (Plate.saysNone(cell)) {
                return null;
            }
            Plate plate = Plate.parse(cell).orElse(null);
            if (plate == null) {
                issues.add(CellIssue.warning(PLATE, CellFault.NOT_A_PLATE, cell));
            }
            return plate;
        }

        private @Nullable OrderCells order(@Nullable VehicleCells vehicle) {
            String orderNo = required(ORDER_NO, cell -> CellValues.number(cell, 64));
            LocalDateTime received = date(RECEIVED_AT, true);
            LocalDateTime completed = date(COMPLETED_AT, true);
            LocalDateTime delivered = date(DELIVERED_AT, true);
            if (orderNo == null) {
                if (delivered != null) {
                    issues.add(CellIssue.error(ORDER_NO, CellFault.ORDER_WITHOUT_NUMBER));
                }
                return null;
            }
            if (vehicle == null) {
                if (issues.stream().noneMatch(issue -> issue.error() && issue.field() == VIN)) {
                    issues.add(CellIssue.error(null, CellFault.ORDER_WITHOUT_VEHICLE));
                }
                return null;
            }
            LocalDateTime closed = delivered != null ? delivered : completed;
            if (closed == null) {
                if (issues.stream().noneMatch(issue -> issue.error() && issue.field() == DELIVERED_AT)) {
                    issues.add(CellIssue.error(
                            mapping.has(DELIVERED_AT) ? DELIVERED_AT : null, CellFault.ORDER_WITHOUT_DATE));
                }
                return null;
            }
            return new OrderCells(
                    orderNo,
                    received,
                    completed,
                    closed,
                    repairType(),
                    shortened(ITEMS, 4000),
                    lenient(TOTAL_AMOUNT, CellValues::amount),
                    vehicle.mileage(),
                    shortened(ADVISOR, 60),
                    lenient(ADVISOR_NO, cell -> CellValues.number(cell, 40)),
                    shortened(TECHNICIAN, 60),
                    lenient(TECHNICIAN_NO, cell -> CellValues.number(cell, 40)),
                    shortened(SENDER_NAME, LONGEST_NAME),
                    firstPhone(SENDER_PHONE),
                    consent(),
                    firstPhone(FOLLOW_UP_PHONE),
                    shortened(FOLLOW_UP_WINDOW, 60),
                    shortened(BRANCH, 100));
        }

        private @Nullable ContactCells contact() {
            String customerNo = required(EXTERNAL_NO, cell -> CellValues.number(cell, 64));
            List<PhoneNumber> phones = phones();
            Vin vin = required(VIN, this::vin);
            Plate plate = optional(PLATE, this::plate);
            LocalDateTime at = date(CONTACT_AT, true);
            if (at == null) {
                if (cell(CONTACT_AT).isEmpty()) {
                    issues.add(CellIssue.error(CONTACT_AT, CellFault.CONTACT_WITHOUT_DATE));
                }
                return null;
            }
            if (customerNo == null && phones.isEmpty() && vin == null && plate == null) {
                if (issues.stream().noneMatch(CellIssue::error)) {
                    issues.add(CellIssue.error(null, CellFault.CONTACT_OF_NOBODY));
                }
                return null;
            }
            String author = shortened(CONTACT_BY, 60);
            String authorNo = lenient(CONTACT_BY_NO, cell -> CellValues.number(cell, 40));
            if (author == null && authorNo == null) {
                issues.add(CellIssue.warning(
                        mapping.has(CONTACT_BY) ? CONTACT_BY : null, CellFault.CONTACT_WITHOUT_AUTHOR));
            }
            return new ContactCells(
                    customerNo,
                    shortened(NAME, LONGEST_NAME),
                    phones,
                    vin,
                    plate,
                    at,
                    author,
                    authorNo,
                    ContactWords.channel(cell(CONTACT_CHANNEL)),
                    ContactWords.outcome(cell(CONTACT_OUTCOME)),
                    shortened(CONTACT_TEXT, 4000));
        }

        private String repairType() {
            String text = cell(REPAIR_TYPE);
            if (text.isEmpty()) {
                return "GENERAL";
            }
            String type = CellValues.repairType(text);
            if (type == null) {
                issues.add(CellIssue.warning(REPAIR_TYPE, CellFault.UNKNOWN_REPAIR_TYPE, text));
                return "GENERAL";
            }
            return type;
        }

        private ConsentChoice consent() {
            if (!mapping.has(CONSENT)) {
                return options.consent();
            }
            CellValues.Answer answer =
                    cell(CONSENT).isEmpty() ? CellValues.Answer.NOT_ASKED : required(CONSENT, CellValues::answer);
            return switch (answer) {
                case YES -> ConsentChoice.YES;
                case NO -> ConsentChoice.NO;
                case NOT_ASKED -> ConsentChoice.NOT_ASKED;
                case null -> ConsentChoice.NOT_ASKED;
            };
        }

        /** Also one that is still to come. */
        private @Nullable LocalDate day(ImportField field) {
            LocalDateTime read = date(field, false);
            return read == null ? null : read.toLocalDate();
        }

        private @Nullable LocalDateTime date(ImportField field, boolean past) {
            return required(field, cell -> {
                LocalDateTime date = DateCell.parse(cell, options.dateOrder(), zone);
                if (past && date.toLocalDate().isAfter(today.plusDays(1))) {
                    throw new CellException(CellFault.DATE_IN_FUTURE, cell);
                }
                return date;
            });
        }

        /** Where the cell cannot be understood the row is not taken. */
        private <T> @Nullable T required(ImportField field, CellParser<T> parser) {
            return parse(field, parser, true);
        }

        /** Where the cell cannot be understood it alone is left out. */
        private <T> @Nullable T lenient(ImportField field, CellParser<T> parser) {
            return parse(field, parser, false);
        }

        private <T> @Nullable T parse(ImportField field, CellParser<T> parser, boolean error) {
            String cell = cell(field);
            if (cell.isEmpty()) {
                return null;
            }
            try {
                return parser.parse(cell);
            } catch (CellException e) {
                issues.add(
                        error
                                ? CellIssue.error(field, e.fault(), e.args())
                                : CellIssue.warning(field, e.fault(), e.args()));
                return null;
            }
        }

        private <T> @Nullable T optional(ImportField field, Function<String, @Nullable T> parser) {
            String cell = cell(field);
            return cell.isEmpty() ? null : parser.apply(cell);
        }

        private @Nullable String shortened(ImportField field, int longest) {
            String cell = cell(field);
            return cell.isEmpty() ? null : cut(field, cell, longest);
        }

        private String cut(ImportField field, String text, int longest) {
            int length = text.codePointCount(0, text.length());
            if (length <= longest) {
                return text;
            }
            issues.add(CellIssue.warning(field, CellFault.SHORTENED, length, longest));
            return text.substring(0, text.offsetByCodePoints(0, longest));
        }

        private String cell(ImportField field) {
            String cell = mapping.cell(line, field);
            return EMPTY_WORDS.contains(cell) ? "" : cell;
        }
    }
}
