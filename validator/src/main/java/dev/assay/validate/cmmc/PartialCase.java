package dev.assay.validate.cmmc;

import java.util.Optional;

/** The two cases in which a requirement that is NOT MET costs 3 points instead of 5. */
public enum PartialCase {
  /** Multifactor authentication for remote and privileged users, not for all others. */
  MFA("3.5.3", "mfa-remote-and-privileged"),
  /** Encryption is employed, but its module is not FIPS-validated. */
  ENCRYPTION("3.13.11", "encryption-not-fips-validated");

  private final String number;
  private final String value;

  PartialCase(String number, String value) {
    this.number = number;
    this.value = value;
  }

  /** The requirement, for example {@code 3.5.3}. */
  public String number() {
    return number;
  }

  /** The value of the property {@code partial-implementation} that claims the case. */
  public String value() {
    return value;
  }

  /** The case of a requirement, if it has one. */
  public static Optional<PartialCase> of(String number) {
    for (PartialCase one : values()) {
      if (one.number.equals(number)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
