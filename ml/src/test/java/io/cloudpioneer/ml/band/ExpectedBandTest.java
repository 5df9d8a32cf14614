package io.cloudpioneer.ml.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class ExpectedBandTest {
  private static final long DAY = 24 * 60;

  private final Random random = new Random(7);

  @Test
  void expectsNothingUntilTenMinutesAreKnown() {
    assertThat(learn(9, minute -> 5).next()).isEmpty();
    assertThat(learn(10, minute -> 5).next()).isPresent();
  }

  @Test
  void isNarrowAroundAConstant() {
    Band band = next(learn(30, minute -> 42));
    assertThat(band.contains(42)).isTrue();
    assertThat(band.width()).isLessThan(0.1);
  }

  @Test
  void isNothingButZeroWhereOnlyZeroWasSeen() {
    assertThat(next(learn(30, minute -> 0))).isEqualTo(new Band(0, 0));
  }

  @Test
  void coversNormalNoise() {
    assertThat(coverage(5_000, minute -> 10 + random.nextGaussian())).isBetween(0.985, 0.9995);
  }

  @Test
  void coversAStraightRise() {
    assertThat(coverage(2_000, minute -> 3.0 * minute)).isGreaterThan(0.95);
  }

  @Test
  void learnsBurstsThatComeRegularly() {
    assertThat(coverage(2_000, minute -> minute % 5 == 0 ? 100 : 0)).isGreaterThan(0.98);
  }

  @Test
  void isNotBlownUpByASpike() {
    ExpectedBand calm = learn(200, minute -> 10 + random.nextGaussian());
    ExpectedBand after = calm.after(200, 100_000).after(201, 90_000).after(202, 10);
    assertThat(next(after).width()).isLessThan(1.3 * next(calm).width());
    assertThat(next(after).contains(10)).isTrue();
  }

  @Test
  void isNotBlownUpByASpikeAmongTheFirstValues() {
    ExpectedBand band = learn(12, minute -> minute == 3 ? 1e9 : 10 + random.nextGaussian());
    assertThat(next(band).width()).isLessThan(20);
  }

  @Test
  void followsANewLevelAfterTenMinutes() {
    LongToDoubleFunction step = minute -> (minute < 100 ? 10 : 1_000) + random.nextGaussian();
    assertThat(next(learn(105, step)).contains(1_000)).isFalse();
    Band followed = next(learn(115, step));
    assertThat(followed.contains(1_000)).isTrue();
    assertThat(followed.contains(10)).isFalse();
  }

  @Test
  void widensWithTheLengthOfAGap() {
    ExpectedBand band = learn(200, minute -> 10 + random.nextGaussian());
    double atOnce = band.at(200).orElseThrow().width();
    double afterAnHour = band.at(260).orElseThrow().width();
    double afterADay = band.at(200 + DAY).orElseThrow().width();
    assertThat(afterAnHour).isGreaterThan(2 * atOnce);
    assertThat(afterADay).isEqualTo(afterAnHour);
  }

  @Test
  void expectsNothingBelowZeroOfWhatNeverWas() {
    assertThat(next(learn(100, minute -> random.nextDouble())).low()).isNotNegative();
    assertThat(next(learn(100, minute -> random.nextGaussian())).low()).isNegative();
  }

  @Test
  void learnsTheTimeOfDay() {
    LongToDoubleFunction day =
        minute -> 100 + 50 * Math.sin(2 * Math.PI * minute / DAY * 8) + random.nextGaussian();
    double firstDay = next(learn(DAY - 1, day)).width();
    double thirdDay = next(learn(3 * DAY - 1, day)).width();
    assertThat(thirdDay).isLessThan(0.8 * firstDay);
  }

  @Test
  void learnsNothingFromWhatIsNoNumberOrLate() {
    ExpectedBand band = learn(20, minute -> minute);
    assertThat(band.after(20, Double.NaN)).isSameAs(band);
    assertThat(band.after(20, Double.POSITIVE_INFINITY)).isSameAs(band);
    assertThat(band.after(20, -Double.MAX_VALUE)).isSameAs(band);
    assertThat(band.after(19, 5)).isSameAs(band);
  }

  @Test
  void isTheSameAfterBeingStored() {
    ExpectedBand band = learn(2 * DAY, minute -> Math.sin(minute) + random.nextGaussian());
    byte[] stored = band.toBytes();
    ExpectedBand restored = ExpectedBand.fromBytes(stored);
    assertThat(stored.length).isLessThanOrEqualTo(8 * 1024);
    assertThat(restored.next()).isEqualTo(band.next());
    assertThat(restored.after(2 * DAY, 3).toBytes()).isEqualTo(band.after(2 * DAY, 3).toBytes());
    assertThat(ExpectedBand.fromBytes(ExpectedBand.empty().toBytes()).next()).isEmpty();
  }

  @Test
  void refusesWhatIsNotItsStoredForm() {
    byte[] stored = learn(20, minute -> 1).toBytes();
    assertThatThrownBy(() -> ExpectedBand.fromBytes(Arrays.copyOf(stored, stored.length - 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ExpectedBand.fromBytes(new byte[] {9}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ExpectedBand learn(long minutes, LongToDoubleFunction value) {
    ExpectedBand band = ExpectedBand.empty();
    for (long minute = 0; minute < minutes; minute++) {
      band = band.after(minute, value.applyAsDouble(minute));
    }
    return band;
  }

  private static double coverage(long minutes, LongToDoubleFunction series) {
    ExpectedBand band = ExpectedBand.empty();
    long inside = 0;
    for (long minute = 0; minute < minutes; minute++) {
      double value = series.applyAsDouble(minute);
      inside += band.at(minute).filter(expected -> expected.contains(value)).isPresent() ? 1 : 0;
      band = band.after(minute, value);
    }
    return (double) inside / (minutes - ExpectedBand.LEARNING);
  }

  private static Band next(ExpectedBand band) {
    return band.next().orElseThrow();
  }
}
