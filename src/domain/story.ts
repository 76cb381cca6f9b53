/** Reports about the same happening (topic detection and tracking). Its id is that of its first report in print. */
export type Story = {
  readonly id: string;
  readonly title: string;
  /** In the order of print. */
  readonly reports: readonly string[];
};
