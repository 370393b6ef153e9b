package com.onlyarts.media.imaging;

import java.util.Arrays;

/** Nine numbers, line by line, that turn three numbers into three others. */
final class Matrix {
  private static final double NOTHING = 1e-9;
  private final double[] of;

  Matrix(double... nine) {
    this.of = nine.clone();
  }

  static Matrix ofColumns(double[] one, double[] two, double[] three) {
    return new Matrix(one[0], two[0], three[0], one[1], two[1], three[1], one[2], two[2], three[2]);
  }

  static Matrix scaling(double one, double two, double three) {
    return new Matrix(one, 0, 0, 0, two, 0, 0, 0, three);
  }

  double at(int line, int column) {
    return of[3 * line + column];
  }

  double smallest() {
    return Arrays.stream(of).min().orElseThrow();
  }

  double[] times(double... three) {
    double[] result = new double[3];
    for (int line = 0; line < 3; line++) {
      result[line] = at(line, 0) * three[0] + at(line, 1) * three[1] + at(line, 2) * three[2];
    }
    return result;
  }

  Matrix times(Matrix other) {
    double[][] columns = new double[3][];
    for (int column = 0; column < 3; column++) {
      columns[column] = times(other.at(0, column), other.at(1, column), other.at(2, column));
    }
    return ofColumns(columns[0], columns[1], columns[2]);
  }

  /**
   * @throws ArithmeticException if there is none
   */
  Matrix inverted() {
    double[] adjoint = new double[9];
    for (int line = 0; line < 3; line++) {
      for (int column = 0; column < 3; column++) {
        int a = (column + 1) % 3;
        int b = (column + 2) % 3;
        int c = (line + 1) % 3;
        int d = (line + 2) % 3;
        adjoint[3 * line + column] = at(a, c) * at(b, d) - at(a, d) * at(b, c);
      }
    }
    double determinant = at(0, 0) * adjoint[0] + at(0, 1) * adjoint[3] + at(0, 2) * adjoint[6];
    if (!(Math.abs(determinant) > NOTHING)) {
      throw new ArithmeticException("three colours of one line");
    }
    return new Matrix(Arrays.stream(adjoint).map(value -> value / determinant).toArray());
  }
}
